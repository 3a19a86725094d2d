import type { CalendarDay, Instant, TimeOfDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, hoursAfter, millisecondsBetween, todayIn, weekdayOf } from "./day";
import { instantOf } from "./instantOf";
import {
  type ReminderRule,
  dueReminder,
  daysOfStepReminders,
  isStepReminderDue,
  isTooLate,
  nextReminder,
  nextAttemptAfter,
  reminderSkippedByChange,
} from "./reminders";
import { reminderZones, shownIn } from "./testing/zones";

const day = (text: string) => text as CalendarDay;
const time = (text: string) => text as TimeOfDay;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const rule = (more: Partial<ReminderRule> = {}): ReminderRule => ({
  timeZone: "Europe/Berlin",
  digestAt: time("07:30"),
  digestDays: [1, 2, 3, 4, 5],
  reviewOn: 7,
  quietUntilOn: null,
  ...more,
});

describe("the digest", () => {
  it.each([
    ["before its time", "2026-06-25T05:29:59.999Z", null, "2026-06-25T05:30:00.000Z"],
    ["on the minute", "2026-06-25T05:30:00.000Z", "2026-06-25", "2026-06-26T05:30:00.000Z"],
    ["in the last minute of its day", "2026-06-25T21:59:00.000Z", "2026-06-25", "2026-06-26T05:30:00.000Z"],
    ["after its day", "2026-06-25T22:00:00.000Z", null, "2026-06-26T05:30:00.000Z"],
    ["on a Saturday", "2026-06-27T10:00:00.000Z", null, "2026-06-29T05:30:00.000Z"],
  ])("%s", (_when, now, due, next) => {
    expect([dueReminder(rule(), "digest", now), nextReminder(rule(), "digest", now)]).toEqual([due, next]);
  });

  it("is quiet until the day that was said, and goes out on it", () => {
    const quiet = rule({ quietUntilOn: day("2026-08-10") });
    expect(dueReminder(quiet, "digest", "2026-08-07T10:00:00.000Z")).toBeNull();
    expect(nextReminder(quiet, "digest", "2026-06-25T10:00:00.000Z")).toBe("2026-08-10T05:30:00.000Z");
    expect(dueReminder(quiet, "digest", "2026-08-10T05:30:00.000Z")).toBe("2026-08-10");
  });

  it.each([
    // It is 10:00 in Berlin.
    ["whose hour the flight east put behind", "Europe/Berlin", "2026-06-25T14:00:00.000Z", {}, "2026-06-25"],
    [
      "that the change did not reach",
      "Europe/Berlin",
      "2026-06-25T14:00:00.000Z",
      { digestAt: time("20:00") },
      null,
    ],
    ["that went out already", "Europe/Berlin", "2026-06-26T05:30:00.000Z", {}, null],
    ["that is not wanted any more", "Europe/Berlin", "2026-06-25T14:00:00.000Z", { digestDays: [1] }, null],
    ["of a channel that is switched on now", "Europe/Berlin", null, {}, null],
    [
      "of the next day, for one that was still to come late on the day before",
      "Pacific/Honolulu",
      "2026-06-25T09:00:00.000Z",
      {},
      "2026-06-25",
    ],
  ])("%s", (_which, timeZone, nextAt, more, overtaken) => {
    const now = "2026-06-25T08:00:00.000Z";
    expect(reminderSkippedByChange({ timeZone, nextAt }, rule(more), "digest", now)).toBe(overtaken);
  });

  it("never goes out where no days are chosen", () => {
    const none = rule({ digestDays: [], reviewOn: null });
    expect(nextReminder(none, "digest", "2026-06-25T10:00:00.000Z")).toBeNull();
    expect(nextReminder(none, "review", "2026-06-25T10:00:00.000Z")).toBeNull();
    expect(dueReminder(none, "review", "2026-06-28T10:00:00.000Z")).toBeNull();
  });

  it.each(reminderZones.flatMap((zone) => ["07:30", "02:15"].map((at) => [zone, at])))(
    "in %s at %s goes out once on each day from 2020 to 2035, at that time",
    (timeZone, at) => {
      const daily = rule({ timeZone, digestAt: time(at), digestDays: everyDay });
      let expected = day("2020-01-01");
      let now: Instant = hoursAfter(instantOf(timeZone, expected, time("00:00")) ?? "", -1 / 60);
      let moved = 0;
      while (expected < "2036-01-01") {
        const next = nextReminder(daily, "digest", now);
        if (next === null) throw new Error("it ended");
        // It is due then and not a minute earlier, and until its day ends.
        if (todayIn(timeZone, next) !== expected) throw new Error(`${next} is not on ${expected}`);
        if (dueReminder(daily, "digest", next) !== expected) throw new Error(`not due at ${next}`);
        if (dueReminder(daily, "digest", hoursAfter(next, -1 / 60)) === expected)
          throw new Error(`due before ${next}`);
        const shown = shownIn(timeZone, next);
        if (shown !== at) moved += 1;
        if (shown < at) throw new Error(`${expected} at ${shown}`);
        expect(millisecondsBetween(now, next)).toBeGreaterThan(0);
        now = next;
        expected = addDays(expected, 1);
      }
      // Only where that time is skipped: once a year at most.
      expect(moved).toBeLessThanOrEqual(at === "02:15" ? 17 : 0);
    },
    60_000,
  );

  it("is found by whoever looks, however seldom or often, once for each of its days on which anybody looked in time", () => {
    const start = Date.UTC(2020, 0, 1);
    const end = Date.UTC(2036, 0, 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...reminderZones),
        fc.subarray(everyDay, { minLength: 1 }),
        fc.integer({ min: start, max: end }),
        fc.array(fc.integer({ min: 1, max: 5 * 24 * 60 }), { minLength: 1, maxLength: 40 }),
        (timeZone, digestDays, from, pauses) => {
          const some = rule({ timeZone, digestDays });
          let at = from;
          let next = nextReminder(some, "digest", new Date(at).toISOString());
          const sent: string[] = [];
          const wanted: string[] = [];
          for (const minutes of pauses) {
            const before = at;
            at += minutes * 60_000;
            const now = new Date(at).toISOString();
            // What the scheduler does: whoever's time has come is looked at, and the time moved on.
            if (next !== null && next <= now) {
              const due = dueReminder(some, "digest", now);
              if (due !== null) sent.push(due);
              next = nextReminder(some, "digest", now);
            }
            // What it ought to come to, told otherwise.
            const today = todayIn(timeZone, now);
            const instant = Date.parse(instantOf(timeZone, today, some.digestAt) ?? "");
            if (digestDays.includes(weekdayOf(today)) && instant <= at && instant > before)
              wanted.push(today);
          }
          expect(sent).toEqual(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the review", () => {
  it("goes out at the time of the digest on its weekday, and up to three days late", () => {
    const at = "2026-06-28T05:30:00.000Z";
    expect(nextReminder(rule(), "review", "2026-06-25T10:00:00.000Z")).toBe(at);
    expect(dueReminder(rule(), "review", at)).toBe("2026-06-28");
    expect(dueReminder(rule(), "review", "2026-07-01T21:59:00.000Z")).toBe("2026-06-28");
    expect(dueReminder(rule(), "review", "2026-07-01T22:00:00.000Z")).toBeNull();
  });
});

describe("the reminder of a step with a time", () => {
  const step = { dueOn: day("2026-06-25"), dueTime: time("15:00") };
  const with30 = { timeZone: "Europe/Berlin", quietUntilOn: null, minutesBefore: 30 };

  it.each([
    ["2026-06-25T12:29:59.999Z", false],
    ["2026-06-25T12:30:00.000Z", true],
    ["2026-06-25T21:59:59.999Z", true],
    ["2026-06-25T22:00:00.000Z", false],
  ])("at %s: %s", (now, isDue) => {
    expect(isStepReminderDue(with30, step, now)).toBe(isDue);
  });

  it("comes the evening before where the minutes reach there, and is kept quiet", () => {
    const early = { dueOn: day("2026-06-25"), dueTime: time("00:10") };
    expect(isStepReminderDue(with30, early, "2026-06-24T21:40:00.000Z")).toBe(true);
    expect(
      isStepReminderDue({ ...with30, quietUntilOn: day("2026-06-26") }, step, "2026-06-25T12:30:00.000Z"),
    ).toBe(false);
  });

  it("is looked for on every day on which it can be due anywhere", () => {
    let due = 0;
    const missed: string[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...reminderZones, "Etc/GMT+12"),
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) }),
        fc.integer({ min: -2, max: 3 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(0, 30, 1440),
        (timeZone, ms, days, hour, minutesBefore) => {
          const now = new Date(ms).toISOString();
          const dueOn = addDays(todayIn("UTC", now), days);
          const dueTime = time(`${String(hour).padStart(2, "0")}:30`);
          const [first, last] = daysOfStepReminders(now, 1440);
          if (!isStepReminderDue({ timeZone, quietUntilOn: null, minutesBefore }, { dueOn, dueTime }, now))
            return;
          due += 1;
          if (dueOn < first || dueOn > last) missed.push(`${timeZone} ${now} ${dueOn}`);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(missed).toEqual([]);
    expect(due).toBeGreaterThan(100);
  });
});

describe("what could not be sent", () => {
  it("is tried again after a minute, then ever more seldom, at last every six hours", () => {
    const now = "2026-06-25T05:30:00.000Z";
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(
      (tries) => millisecondsBetween(now, nextAttemptAfter(tries, now)) / 60_000,
    );
    expect(pauses).toEqual([1, 3, 10, 30, 60, 120, 240, 360, 360, 360]);
  });

  it.each([
    ["digest", "2026-06-25T21:59:00.000Z", false],
    ["digest", "2026-06-25T22:00:00.000Z", true],
    ["step", "2026-06-25T22:00:00.000Z", true],
    ["review", "2026-06-28T21:59:00.000Z", false],
    ["review", "2026-06-28T22:00:00.000Z", true],
  ] as const)("%s of June 25 in Berlin at %s: too late %s", (kind, at, late) => {
    expect(isTooLate(kind, day("2026-06-25"), "Europe/Berlin", at)).toBe(late);
  });
});
