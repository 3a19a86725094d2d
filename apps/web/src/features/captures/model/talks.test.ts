import { expect, it } from "vitest";
import { daysAround } from "./talks";

const today = "2026-06-25";
const metOn = (...days: (string | null)[]) => days.map((day) => ({ metOn: day }));

it.each([
  ["on two days, has both", null, metOn("2026-06-22", "2026-06-23", null), "2026-06-22", "2026-06-23"],
  ["after its first day", "2026-06-21", metOn("2026-06-23"), "2026-06-21", "2026-06-23"],
  [
    "before the day that was said, began earlier",
    "2026-06-23",
    metOn("2026-06-22", "2026-06-23"),
    "2026-06-22",
    "2026-06-23",
  ],
  ["on one day, is of that day", null, metOn("2026-06-22"), "2026-06-22", undefined],
  ["on no day that is known, is of today", null, metOn(null), today, undefined],
  ["and which is still to come, stays where it is", "2026-07-02", metOn(today), "2026-07-02", undefined],
])("an event where people were met %s", (_, first, people, startsOn, endsOn) => {
  expect(daysAround(first, people, today)).toEqual({ startsOn, ...(endsOn ? { endsOn } : {}) });
});
