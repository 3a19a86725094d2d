import { describe, expect, it } from "vitest";
import { meaning } from "./testing/meaning";

describe("on Monday 2026-11-23", () => {
  it.each([
    ["next month", "2026-12-01"],
    ["early next month", "2026-12-01"],
    ["mid next month", "2026-12-15"],
    ["end of next month", "2026-12-31"],
    ["the month after next", "2027-01-01"],
    ["end of the month", "2026-11-30"],
    ["end of month", "2026-11-30"],
    ["by the end of this month", "2026-11-30"],
    ["month end", "2026-11-30"],
    ["EOM", "2026-11-30"],
    ["January", "2027-01-01"],
    ["in Jan.", "2027-01-01"],
    ["by March", "2027-03-01"],
    ["June 2027", "2027-06-01"],
    ["in May next year", "2027-05-01"],
    ["next March", "2027-03-01"],
    ["early March", "2027-03-01"],
    ["early in March", "2027-03-01"],
    ["beginning of March", "2027-03-01"],
    ["mid-March", "2027-03-15"],
    ["mid March", "2027-03-15"],
    ["the middle of March", "2027-03-15"],
    ["end of March", "2027-03-31"],
    ["at the end of February", "2027-02-28"],
    ["late Feb 2028", "2028-02-29"],
    ["first Monday of December", "2026-12-07"],
    ["the 2nd Tuesday of March 2027", "2027-03-09"],
    ["third Thursday in January", "2027-01-21"],
    ["last Friday in November", "2026-11-27"],
    ["first Monday of November", "2027-11-01"],
    ["the first Monday of next month", "2026-12-07"],
    ["last Friday of the month", "2026-11-27"],
    ["first working day of next month", "2026-12-01"],
    ["last business day of February", "2027-02-26"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });
});

describe("on other days", () => {
  it.each([
    ["next month", "2027-02-01", "2027-01-31"],
    ["end of next month", "2027-02-28", "2027-01-31"],
    ["end of the month", "2028-02-29", "2028-02-29"],
    ["the month after next", "2027-02-01", "2026-12-31"],
    ["January", "2027-01-01", "2027-01-01"],
    ["end of March", "2027-03-31", "2027-03-20"],
    ["first working day of August", "2027-08-02", "2027-03-20"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });
});

describe("left open, as it has begun, is over, or may be of two years", () => {
  it.each([
    ["November", "2026-11-23"],
    ["early November", "2026-11-23"],
    ["mid-November", "2026-11-23"],
    ["June 2020", "2026-11-23"],
    ["March this year", "2026-11-23"],
    ["next December", "2026-11-23"],
    ["next November", "2026-11-23"],
    ["next July", "2027-01-10"],
    ["this month", "2026-11-23"],
    ["first Monday of this month", "2026-11-23"],
    ["first week of January", "2026-11-23"],
  ])("%s, said on %s", (words, today) => {
    expect(meaning(words, today)).toBeNull();
  });
});
