import { describe, expect, it } from "vitest";
import { meaning } from "./testing/meaning";

describe("counted from Monday 2026-11-23", () => {
  it.each([
    ["today", "2026-11-23"],
    ["Tonight", "2026-11-23"],
    ["end of day", "2026-11-23"],
    ["this afternoon", "2026-11-23"],
    ["Tomorrow", "2026-11-24"],
    ["  TOMORROW. ", "2026-11-24"],
    ["tmrw", "2026-11-24"],
    ["tomorrow morning", "2026-11-24"],
    ["first thing tomorrow", "2026-11-24"],
    ["day after tomorrow", "2026-11-25"],
    ["the day after tomorrow", "2026-11-25"],
    ["in a day", "2026-11-24"],
    ["in 1 day", "2026-11-24"],
    ["3d", "2026-11-26"],
    ["3 days", "2026-11-26"],
    ["in three days", "2026-11-26"],
    ["in a few days", "2026-11-26"],
    ["10 days from now", "2026-12-03"],
    ["in 10 days' time", "2026-12-03"],
    ["in ninety days", "2027-02-21"],
    ["in twenty-one days", "2026-12-14"],
    ["2w", "2026-12-07"],
    ["2 wks", "2026-12-07"],
    ["2 weeks", "2026-12-07"],
    ["2weeks", "2026-12-07"],
    ["in 2 weeks", "2026-12-07"],
    ["in two weeks", "2026-12-07"],
    ["in two weeks’ time", "2026-12-07"],
    ["two weeks from today", "2026-12-07"],
    ["two weeks today", "2026-12-07"],
    ["within 2 weeks", "2026-12-07"],
    ["in 2 weeks or so", "2026-12-07"],
    ["sometime in 2 weeks", "2026-12-07"],
    ["a couple of weeks", "2026-12-07"],
    ["in a couple weeks", "2026-12-07"],
    ["couple of weeks", "2026-12-07"],
    ["in a fortnight", "2026-12-07"],
    ["in a week", "2026-11-30"],
    ["a week’s time", "2026-11-30"],
    ["this time next week", "2026-11-30"],
    ["in a month", "2026-12-23"],
    ["this time next month", "2026-12-23"],
    ["6mo", "2027-05-23"],
    ["6m", "2027-05-23"],
    ["6 months", "2027-05-23"],
    ["six months", "2027-05-23"],
    ["in six months", "2027-05-23"],
    ["in about 6 months", "2027-05-23"],
    ["in ~6 months", "2027-05-23"],
    ["in roughly six months", "2027-05-23"],
    ["six months from now", "2027-05-23"],
    ["half a year", "2027-05-23"],
    ["in half a year", "2027-05-23"],
    ["in about half a year", "2027-05-23"],
    ["in 2 quarters", "2027-05-23"],
    ["18 months", "2028-05-23"],
    ["a year and a half", "2028-05-23"],
    ["in a year", "2027-11-23"],
    ["1y", "2027-11-23"],
    ["a year from today", "2027-11-23"],
    ["2 weeks and 3 days", "2026-12-10"],
    ["a year and a day", "2027-11-24"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });
});

describe("counted from another day", () => {
  it.each([
    ["a week from tomorrow", "2026-12-01"],
    ["a week tomorrow", "2026-12-01"],
    ["three days after tomorrow", "2026-11-27"],
    ["two weeks from Thursday", "2026-12-10"],
    ["two weeks from next Thursday", "2026-12-17"],
    ["a week on Friday", "2026-12-04"],
    ["a month from Dec 31", "2027-01-31"],
    ["2 days after the 15th", "2026-12-17"],
    ["the day after Christmas", "2026-12-26"],
    ["10 days before Dec 24", "2026-12-14"],
    ["a week after the end of the month", "2026-12-07"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });

  it("not from a day that is none, nor to one that has passed", () => {
    expect(meaning("a week from soon")).toBeNull();
    expect(meaning("a month before Dec 1")).toBeNull();
    expect(meaning("a week after next")).toBeNull();
  });
});

describe("working days", () => {
  it.each([
    ["next business day", "2026-11-24", "2026-11-23"],
    ["next working day", "2026-11-30", "2026-11-27"],
    ["in 3 business days", "2026-11-26", "2026-11-23"],
    ["5 working days", "2026-11-30", "2026-11-23"],
    ["in five work days", "2026-11-30", "2026-11-23"],
    ["two business days after Friday", "2026-12-01", "2026-11-23"],
    ["in 3 business days", "2026-12-02", "2026-11-28"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });

  it("are the account's own", () => {
    expect(meaning("in 3 business days", "2026-11-25", [7, 1, 2, 3, 4])).toBe("2026-11-30");
    expect(meaning("next working day", "2026-11-23", [1])).toBe("2026-11-30");
  });
});

describe("months and years end where the calendar does", () => {
  it.each([
    ["in 6 months", "2027-02-28", "2026-08-31"],
    ["in 6 months", "2028-02-29", "2027-08-31"],
    ["in a month", "2026-02-28", "2026-01-31"],
    ["in a month", "2027-01-31", "2026-12-31"],
    ["in a year", "2029-02-28", "2028-02-29"],
    ["tomorrow", "2027-01-01", "2026-12-31"],
    ["tomorrow", "2028-02-29", "2028-02-28"],
    ["in 2 days", "2026-03-09", "2026-03-07"],
    ["in a week", "2026-11-01", "2026-10-25"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });

  it("and no further than the year 9999", () => {
    expect(meaning("in 2 weeks", "9999-12-25")).toBeNull();
  });
});
