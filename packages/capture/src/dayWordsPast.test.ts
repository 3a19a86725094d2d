import { type CalendarDay, isCalendarDay } from "@followthrough/contract";
import { addDays, dateOf, monthOf } from "@followthrough/domain/day";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eitherPastDay, parsePastDayWords } from "./dayWordsPast";

const meaning = (words: string, today = "2026-11-23"): string | null => {
  if (!isCalendarDay(today)) throw new Error(`${today} is no day`);
  return parsePastDayWords(words, { today });
};

describe("of the past, on Monday 2026-11-23", () => {
  it.each([
    ["today", "2026-11-23"],
    ["this morning", "2026-11-23"],
    ["Yesterday", "2026-11-22"],
    ["last night", "2026-11-22"],
    ["the day before yesterday", "2026-11-21"],
    ["3 days ago", "2026-11-20"],
    ["a week ago", "2026-11-16"],
    ["about two weeks ago", "2026-11-09"],
    ["a couple of months ago", "2026-09-23"],
    ["half a year ago", "2026-05-23"],
    ["a year ago", "2025-11-23"],
    ["Friday", "2026-11-20"],
    ["on Friday", "2026-11-20"],
    ["last Friday", "2026-11-20"],
    ["Monday", "2026-11-16"],
    ["Jun 3", "2026-06-03"],
    ["3 June", "2026-06-03"],
    ["Dec 3", "2025-12-03"],
    ["Nov 23", "2026-11-23"],
    ["Nov 24", "2025-11-24"],
    ["Fri, Nov 20", "2026-11-20"],
    ["6/26", "2026-06-26"],
    ["26.6.", "2026-06-26"],
    ["on the 15th", "2026-11-15"],
    ["the 31st", "2026-10-31"],
    ["the 15th of this month", "2026-11-15"],
    ["Christmas", "2025-12-25"],
    ["Feb 29", "2024-02-29"],
    ["2026-06-25", "2026-06-25"],
    ["June 25, 2019", "2019-06-25"],
    ["Thu, June 25, 2026", "2026-06-25"],
    ["2027-06-25", "2027-06-25"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });
});

describe("of the past, on other days", () => {
  it.each([
    ["last Friday", "2026-11-20", "2026-11-26"],
    ["Friday", "2026-11-20", "2026-11-27"],
    ["yesterday", "2026-12-31", "2027-01-01"],
    ["a month ago", "2026-02-28", "2026-03-31"],
    ["the 31st", "2027-01-31", "2027-03-01"],
    ["Feb 29", "2028-02-29", "2028-02-29"],
    ["Feb 29", "2096-02-29", "2104-02-28"],
    ["Dec 31", "2026-12-31", "2027-01-01"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });
});

describe("left open", () => {
  it.each([
    ["last Friday", "2026-11-28"],
    ["last week", "2026-11-23"],
    ["tomorrow", "2026-11-23"],
    ["in 2 weeks", "2026-11-23"],
    ["next Friday", "2026-11-23"],
    ["the 15th of next month", "2026-11-23"],
    ["Mon, Nov 20", "2026-11-23"],
    ["Feb 30", "2026-11-23"],
    ["0 days ago", "2026-11-23"],
    ["3000 years ago", "2026-11-23"],
    ["in June", "2026-11-23"],
    ["", "2026-11-23"],
  ])("%s, said on %s", (words, today) => {
    expect(meaning(words, today)).toBeNull();
  });
});

it("a date of the last year without its year is that day, whatever day it is", () => {
  const today = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01" as CalendarDay, days));
  fc.assert(
    fc.property(today, fc.integer({ min: 0, max: 364 }), (day, ago) => {
      const past = addDays(day, -ago);
      expect(parsePastDayWords(`${monthOf(past)}/${dateOf(past)}`, { today: day })).toBe(past);
    }),
    { numRuns: 1000 },
  );
});

const either = (text: string, today: string) =>
  isCalendarDay(today) ? eitherPastDay(text, { today }) : null;

describe("one of two days", () => {
  it("is a weekday of this week that is said to be the last", () => {
    expect(either("last Tuesday", "2026-06-25")).toEqual(["2026-06-23", "2026-06-16"]);
    expect(either("on last Friday", "2026-11-28")).toEqual(["2026-11-27", "2026-11-20"]);
  });
  it.each(["last Friday", "Tuesday", "last week", "last", ""])("is not %j", (text) => {
    expect(either(text, "2026-06-25")).toBeNull();
  });
});
