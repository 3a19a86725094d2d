import { describe, expect, it } from "vitest";
import type { CalendarDay } from "@followthrough/contract";
import { parseDayWords } from "./dayWords";

const on = (day: string) => day as CalendarDay;

describe("on Monday 2026-11-23, words mean", () => {
  it.each([
    ["today", "2026-11-23"],
    ["Tomorrow", "2026-11-24"],
    ["tmrw", "2026-11-24"],
    ["day after tomorrow", "2026-11-25"],
    ["2026-12-24", "2026-12-24"],
    ["in 2 weeks", "2026-12-07"],
    ["2 weeks", "2026-12-07"],
    ["2w", "2026-12-07"],
    ["3d", "2026-11-26"],
    ["6mo", "2027-05-23"],
    ["in about 6 months", "2027-05-23"],
    ["six months", "2027-05-23"],
    ["in half a year", "2027-05-23"],
    ["a couple of weeks", "2026-12-07"],
    ["in a few days", "2026-11-26"],
    ["in a fortnight", "2026-12-07"],
    ["in a year", "2027-11-23"],
    ["in 3 business days", "2026-11-26"],
    ["5 working days", "2026-11-30"],
    ["a week from tomorrow", "2026-12-01"],
    ["two weeks from Thursday", "2026-12-10"],
    ["Monday", "2026-11-30"],
    ["tuesday", "2026-11-24"],
    ["this Friday", "2026-11-27"],
    ["by Fri", "2026-11-27"],
    ["next Tuesday", "2026-12-01"],
    ["next monday", "2026-11-30"],
    ["thursday next week", "2026-12-03"],
    ["next week", "2026-11-30"],
    ["weekend", "2026-11-28"],
    ["end of the week", "2026-11-27"],
    ["next month", "2026-12-01"],
    ["next quarter", "2027-01-01"],
    ["end of the month", "2026-11-30"],
    ["end of next month", "2026-12-31"],
    ["end of the quarter", "2026-12-31"],
    ["end of the year", "2026-12-31"],
    ["in the new year", "2027-01-01"],
    ["beginning of next year", "2027-01-01"],
    ["early March", "2027-03-01"],
    ["mid-March", "2027-03-15"],
    ["end of February", "2027-02-28"],
    ["late Feb 2028", "2028-02-29"],
    ["first Monday of December", "2026-12-07"],
    ["last Friday in November", "2026-11-27"],
    ["on the 15th", "2026-12-15"],
    ["the 30th", "2026-11-30"],
    ["the 31st", "2026-12-31"],
    ["Dec 3", "2026-12-03"],
    ["3 December", "2026-12-03"],
    ["June 26th, 2027", "2027-06-26"],
    ["26.6.", "2027-06-26"],
    ["26.06.2027", "2027-06-26"],
    ["6/26", "2027-06-26"],
    ["26/6", "2027-06-26"],
    ["12/24/26", "2026-12-24"],
    ["January", "2027-01-01"],
    ["Q2 2027", "2027-04-01"],
    ["q1", "2027-01-01"],
    ["next spring", "2027-03-01"],
    ["Feb 29", "2028-02-29"],
  ])("%s is %s", (words, day) => {
    expect(parseDayWords(words, { today: on("2026-11-23") })).toBe(day);
  });

  it.each([
    "",
    "soon",
    "call Sam on Friday",
    "Feb 30",
    "2026-02-29",
    "the 32nd",
    "13/13",
    "in 0.5 weeks",
    "x".repeat(10_000),
  ])("%s is nothing sure", (words) => {
    expect(parseDayWords(words, { today: on("2026-11-23") })).toBeNull();
  });

  it("a weekday never means today, and six months from August 31 is the end of February", () => {
    expect(parseDayWords("wednesday", { today: on("2026-11-25") })).toBe("2026-12-02");
    expect(parseDayWords("in 6 months", { today: on("2026-08-31") })).toBe("2027-02-28");
    expect(parseDayWords("in 6 months", { today: on("2027-08-31") })).toBe("2028-02-29");
  });
});
