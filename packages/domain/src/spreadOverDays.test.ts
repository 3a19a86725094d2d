import type { CalendarDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { type PlacedStep, type StepToPlace, spreadOverDays } from "./spreadOverDays";
import { anyWorkingDays, on } from "./testing/days";
import { isWorkingDay } from "./workingDays";

const mondayToFriday = [1, 2, 3, 4, 5];
const nothingDue = new Map<CalendarDay, number>();

const counted = (days: readonly CalendarDay[]): Map<CalendarDay, number> => {
  const counts = new Map<CalendarDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
};

const wishesFor = (count: number, preferredOn: CalendarDay): StepToPlace[] =>
  Array.from({ length: count }, (_, index) => ({ id: `wish ${index}`, preferredOn }));

describe("spreading follow-ups", () => {
  it("twenty people met on a Thursday evening become four a working day, over the weekend", () => {
    const placed = spreadOverDays(wishesFor(20, on("2026-06-26")), {
      dailyLimit: 4,
      workingDays: mondayToFriday,
      alreadyDue: nothingDue,
    });
    expect(Object.fromEntries(counted(placed.map((one) => one.on)))).toEqual({
      "2026-06-26": 4,
      "2026-06-29": 4,
      "2026-06-30": 4,
      "2026-07-01": 4,
      "2026-07-02": 4,
    });
    expect(placed.every(({ overLimit, onDayOff }) => !overLimit && !onDayOff)).toBe(true);
  });

  it("counts what is already due on a day", () => {
    const placed = spreadOverDays(wishesFor(3, on("2026-06-25")), {
      dailyLimit: 3,
      workingDays: mondayToFriday,
      alreadyDue: new Map([
        [on("2026-06-25"), 2],
        [on("2026-06-26"), 7],
      ]),
    });
    expect(placed.map((one) => one.on)).toEqual(["2026-06-25", "2026-06-29", "2026-06-29"]);
  });

  it("keeps the latest day, takes the least loaded day before it, and says so", () => {
    const [dana, sam] = spreadOverDays(
      [
        { id: "Dana Ruiz", preferredOn: on("2026-06-25"), latestOn: on("2026-06-26") },
        { id: "Sam Okafor", preferredOn: on("2026-06-25") },
      ],
      {
        dailyLimit: 2,
        workingDays: mondayToFriday,
        alreadyDue: new Map([
          [on("2026-06-25"), 5],
          [on("2026-06-26"), 3],
        ]),
      },
    );
    expect(dana).toEqual({ id: "Dana Ruiz", on: "2026-06-26", overLimit: true, onDayOff: false });
    expect(sam).toEqual({ id: "Sam Okafor", on: "2026-06-29", overLimit: false, onDayOff: false });
  });

  it("takes a day off only when nothing else is in reach, and says so", () => {
    const placed = spreadOverDays(
      [
        { id: "Yuki Sato", preferredOn: on("2026-06-27"), latestOn: on("2026-06-28") },
        { id: "Kofi Mensah", preferredOn: on("2026-06-27"), latestOn: on("2026-06-29") },
        { id: "Grace Lin", preferredOn: on("2026-06-30"), latestOn: on("2026-06-27") },
      ],
      { dailyLimit: 1, workingDays: mondayToFriday, alreadyDue: nothingDue },
    );
    expect(placed).toEqual([
      { id: "Yuki Sato", on: "2026-06-27", overLimit: false, onDayOff: true },
      { id: "Kofi Mensah", on: "2026-06-29", overLimit: false, onDayOff: false },
      { id: "Grace Lin", on: "2026-06-27", overLimit: true, onDayOff: true },
    ]);
  });

  it("would rather pass the limit on a working day than take an empty day off", () => {
    const [owen] = spreadOverDays(
      [{ id: "Owen Price", preferredOn: on("2026-06-26"), latestOn: on("2026-06-28") }],
      {
        dailyLimit: 1,
        workingDays: mondayToFriday,
        alreadyDue: new Map([[on("2026-06-26"), 4]]),
      },
    );
    expect(owen).toEqual({ id: "Owen Price", on: "2026-06-26", overLimit: true, onDayOff: false });
  });

  it.each([0, -1, Number.NaN])("a limit of %d is refused", (dailyLimit) => {
    expect(() =>
      spreadOverDays([], { dailyLimit, workingDays: mondayToFriday, alreadyDue: nothingDue }),
    ).toThrow(RangeError);
  });

  it("one day off fixed where it stands moves no other off theirs", () => {
    const sunday = on("2026-12-27");
    const load = { dailyLimit: 2, workingDays: [2], alreadyDue: nothingDue };
    const grace = { id: "Grace Lin", preferredOn: sunday, latestOn: on("2026-12-28") };
    const kofi = { id: "Kofi Mensah", preferredOn: sunday, latestOn: sunday };
    const free = spreadOverDays([grace, kofi], load);
    expect(free.map((one) => one.on)).toEqual([sunday, sunday]);
    expect(spreadOverDays([grace, { ...kofi, fixedOn: sunday }], load)).toEqual(free);
  });

  it("leaves what is already due as it was", () => {
    const alreadyDue = new Map([[on("2026-06-25"), 1]]);
    spreadOverDays(wishesFor(5, on("2026-06-25")), {
      dailyLimit: 2,
      workingDays: mondayToFriday,
      alreadyDue,
    });
    expect([...alreadyDue]).toEqual([["2026-06-25", 1]]);
  });
});

describe("however many wishes, limits and working days", () => {
  const soon = fc.nat(12).map((days) => addDays(on("2026-12-24"), days));
  const wish = fc.record(
    { id: fc.uuid(), preferredOn: soon, latestOn: soon },
    { requiredKeys: ["id", "preferredOn"] },
  );
  const setting = fc.record({
    dailyLimit: fc.integer({ min: 1, max: 4 }),
    workingDays: anyWorkingDays(),
    alreadyDue: fc.array(soon, { maxLength: 20 }).map(counted),
  });

  it("each wish has one day, in reach, and within the limit unless it says otherwise and no day had room", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), setting, (wishes, load) => {
        const placed = spreadOverDays(wishes, load);
        expect(placed.map(({ id }) => id)).toEqual(wishes.map(({ id }) => id));
        const due = new Map(load.alreadyDue);
        wishes.forEach(({ preferredOn, latestOn }, index) => {
          const one = placed[index] as PlacedStep;
          const last = latestOn ?? one.on;
          expect(one.on <= last && (one.on >= preferredOn || last < preferredOn)).toBe(true);
          const earlier: CalendarDay[] = [];
          for (let day = preferredOn; day <= last; day = addDays(day, 1)) earlier.push(day);
          const working = earlier.filter((day) => isWorkingDay(day, load.workingDays));
          const inReach = working.length > 0 ? working : earlier;
          const hasRoom = (day: CalendarDay) => (due.get(day) ?? 0) < load.dailyLimit;
          expect(one.on).toBe(inReach.find(hasRoom) ?? one.on);
          expect(earlier.length === 0 || inReach.includes(one.on)).toBe(true);
          due.set(one.on, (due.get(one.on) ?? 0) + 1);
          expect(one.overLimit).toBe((due.get(one.on) ?? 0) > load.dailyLimit);
          expect(one.onDayOff).toBe(!isWorkingDay(one.on, load.workingDays));
          expect(latestOn !== undefined || (!one.overLimit && !one.onDayOff)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("one more wish moves none of those before it", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), wish, setting, (wishes, another, load) => {
        expect(spreadOverDays([...wishes, another], load).slice(0, -1)).toEqual(spreadOverDays(wishes, load));
      }),
      { numRuns: 300 },
    );
  });

  it("what is fixed stays, and one fixed where it stands within the limit moves no other", () => {
    const twice = fc.record({ fixedOn: soon, at: fc.nat(24) });
    fc.assert(
      fc.property(
        fc.uniqueArray(wish, { minLength: 1, maxLength: 25, selector: ({ id }) => id }),
        twice,
        setting,
        (wishes, { fixedOn, at }, load) => {
          const index = at % wishes.length;
          const moved = spreadOverDays(
            wishes.map((one, place) => (place === index ? { ...one, fixedOn } : one)),
            load,
          );
          expect(moved[index]?.on).toBe(fixedOn);
          const free = spreadOverDays(wishes, load);
          const stands = free[index] as PlacedStep;
          fc.pre(!stands.overLimit);
          const held = spreadOverDays(
            wishes.map((one, place) => (place === index ? { ...one, fixedOn: stands.on } : one)),
            load,
          );
          expect(held).toEqual(free);
        },
      ),
      { numRuns: 300 },
    );
  });
});
