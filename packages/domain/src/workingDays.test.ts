import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekdayOf } from "./day";
import { anyDay, anyWorkingDays, on } from "./testing/days";
import { addWorkingDays, isWorkingDay, nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

const mondayToFriday = [1, 2, 3, 4, 5];
const sundayToThursday = [7, 1, 2, 3, 4];

describe("the working day after", () => {
  it.each([
    ["Thursday 2026-06-25", "2026-06-26", mondayToFriday],
    ["Friday 2026-06-26", "2026-06-29", mondayToFriday],
    ["Saturday 2026-06-27", "2026-06-29", mondayToFriday],
    ["Thursday 2026-06-25", "2026-06-28", sundayToThursday],
    ["Thursday 2026-12-31", "2027-01-01", mondayToFriday],
    ["Friday 2026-06-26", "2026-07-03", [5]],
    ["Friday 2026-06-26", "2026-06-27", []],
  ])("%s is %s when one works on %j", (day, next, workingDays) => {
    expect(nextWorkingDay(on(day.split(" ")[1] ?? ""), workingDays)).toBe(next);
  });
});

it("a working day stays, a day off moves to the next working day", () => {
  expect(onOrNextWorkingDay(on("2026-06-26"), mondayToFriday)).toBe("2026-06-26");
  expect(onOrNextWorkingDay(on("2026-06-27"), mondayToFriday)).toBe("2026-06-29");
});

describe("working days after Thursday 2026-06-25", () => {
  it.each([
    [0, "2026-06-25"],
    [1, "2026-06-26"],
    [3, "2026-06-30"],
    [5, "2026-07-02"],
    [250, "2027-06-10"],
  ])("%i of them is %s", (count, day) => {
    expect(addWorkingDays(on("2026-06-25"), count, mondayToFriday)).toBe(day);
  });

  it.each([-1, 1.5, Number.NaN])("%d of them is refused", (count) => {
    expect(() => addWorkingDays(on("2026-06-25"), count, mondayToFriday)).toThrow(RangeError);
  });
});

it("a week without any of its seven days is refused, not waited for", () => {
  expect(() => nextWorkingDay(on("2026-06-25"), [8])).toThrow(RangeError);
});

describe("on any day and in any working week", () => {
  it("the next working day is one, is later, and skips none", () => {
    fc.assert(
      fc.property(anyDay(), anyWorkingDays(), (day, workingDays) => {
        const next = nextWorkingDay(day, workingDays);
        expect(workingDays).toContain(weekdayOf(next));
        expect(next > day).toBe(true);
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
          expect(isWorkingDay(between, workingDays)).toBe(false);
      }),
    );
  });

  it("so many working days later has exactly so many working days in between", () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: 1, max: 60 }), anyWorkingDays(), (day, count, workingDays) => {
        const later = addWorkingDays(day, count, workingDays);
        const passed = Array.from({ length: daysBetween(day, later) }, (_, index) => addDays(day, index + 1));
        expect(passed.filter((one) => isWorkingDay(one, workingDays))).toHaveLength(count);
        expect(isWorkingDay(later, workingDays)).toBe(true);
      }),
    );
  });
});
