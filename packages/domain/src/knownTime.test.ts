import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursAfter } from "./day";
import { type KnownTime, keptLongerUntil, updateKnownTime } from "./knownTime";

const start = "2026-06-25T13:00:00.000Z";
/** So many days after the start. */
const day = (days: number) => hoursAfter(start, days * 24);
const known: KnownTime = { at: start, jumps: [] };

/** Looks once an hour, with a clock that is so many days ahead of the time that passes. */
const run = (from: KnownTime, { begin, days, ahead }: { begin: number; days: number; ahead: number }) => {
  let now = from;
  for (let hour = 0; hour <= days * 24; hour += 1)
    now = updateKnownTime(now, day(begin + hour / 24 + ahead), hour === 0 ? now.at : hoursAfter(now.at, 1));
  return now;
};

describe("the time that is trusted", () => {
  it.each([
    { clock: "goes as ever", wall: 1 / 24, trusted: 1 / 24 },
    { clock: "was off for a night", wall: 1, trusted: 1 },
    { clock: "is 31 days ahead at a start", wall: 31, trusted: 0 },
    { clock: "is a second more than a day ahead", wall: 1 + 1 / 86_400, trusted: 0 },
    { clock: "was set back by an hour", wall: -1 / 24, trusted: -1 / 24 },
    { clock: "was set back by years", wall: -4_000, trusted: -4_000 },
  ])("of a clock that $clock", ({ wall, trusted }) => {
    expect(updateKnownTime(known, day(wall)).at).toBe(day(trusted));
  });

  it("goes on by what a process reckons to have run, however far ahead the clock is", () => {
    const seen = updateKnownTime(updateKnownTime(known, day(31)), day(31.25), day(0.25));
    expect(seen.at).toBe(day(0.25));
    expect(updateKnownTime(seen, day(0.5))).toEqual({ at: day(0.5), jumps: [] });
    // A process that could not look for three days knows that they passed.
    expect(updateKnownTime(known, day(3), day(3))).toEqual({ at: day(3), jumps: [] });
  });

  it("is the clock's again after seven days of running, and at once when it is set right", () => {
    const six = run(known, { begin: 0, days: 6, ahead: 31 });
    expect(six.at).toBe(day(6));
    expect(keptLongerUntil(six)).toBe(day(38));
    expect(run(six, { begin: 6, days: 1, ahead: 31 })).toEqual({ at: day(38), jumps: [] });
    expect(updateKnownTime(six, day(6.1))).toEqual({ at: day(6.1), jumps: [] });
  });

  it("waits for each of several jumps by itself, as of a machine that is off every weekend", () => {
    let now = known;
    for (let week = 0; week < 6; week += 1) {
      now = run(now, { begin: week * 7, days: 4.5, ahead: 0 });
      // By Friday evening what is behind is a weekend or two, never more.
      const behind = (Date.parse(day(week * 7 + 4.5)) - Date.parse(now.at)) / 86_400_000;
      expect(behind).toBeLessThanOrEqual(2 * 2.5);
    }
  });

  it("forgets a jump of which the most was taken back", () => {
    const ahead = updateKnownTime(known, day(31));
    const almost = updateKnownTime(ahead, hoursAfter(start, 0.1));
    expect(keptLongerUntil(almost)).toBeNull();
    expect(keptLongerUntil(known)).toBeNull();
    expect(keptLongerUntil(ahead)).toBe(day(38));
  });

  it("is never later than the clock, and goes on by more than a day only where a jump is a week old", () => {
    const looks = fc.array(
      fc.record({ wall: fc.integer({ min: -100, max: 100 }), ran: fc.integer({ min: 0, max: 48 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(looks, (all) => {
        let now = known;
        for (const { wall, ran } of all) {
          const reckoned = hoursAfter(now.at, ran);
          const latest = hoursAfter(reckoned, 24);
          const isWeekOld = now.jumps.some(({ at }) => hoursAfter(at, 7 * 24) <= latest);
          const next = updateKnownTime(now, day(wall), reckoned);
          expect(next.at <= day(wall)).toBe(true);
          expect(isWeekOld || next.at <= latest).toBe(true);
          const behind = next.jumps.reduce((sum, { ms }) => sum + ms, 0);
          expect(Date.parse(next.at) + behind).toBe(Date.parse(day(wall)));
          now = next;
        }
      }),
    );
  });
});
