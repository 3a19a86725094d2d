import { describe, expect, it } from "vitest";
import { meaning } from "./testing/meaning";

describe("on Monday 2026-11-23", () => {
  it.each([
    ["next quarter", "2027-01-01"],
    ["end of the quarter", "2026-12-31"],
    ["eoq", "2026-12-31"],
    ["end of next quarter", "2027-03-31"],
    ["Q2 2027", "2027-04-01"],
    ["in Q2", "2027-04-01"],
    ["q1", "2027-01-01"],
    ["2027 Q2", "2027-04-01"],
    ["Q2/2027", "2027-04-01"],
    ["Q2 of next year", "2027-04-01"],
    ["early Q2", "2027-04-01"],
    ["mid Q2", "2027-05-15"],
    ["end of Q1", "2027-03-31"],
    ["end of Q4", "2026-12-31"],
    ["the second quarter of 2027", "2027-04-01"],
    ["end of the year", "2026-12-31"],
    ["year end", "2026-12-31"],
    ["by EOY", "2026-12-31"],
    ["next year", "2027-01-01"],
    ["in the new year", "2027-01-01"],
    ["early next year", "2027-01-01"],
    ["beginning of next year", "2027-01-01"],
    ["mid next year", "2027-07-01"],
    ["end of next year", "2027-12-31"],
    ["in 2028", "2028-01-01"],
    ["early 2028", "2028-01-01"],
    ["mid-2028", "2028-07-01"],
    ["end of 2028", "2028-12-31"],
    ["this time next year", "2027-11-23"],
    ["next spring", "2027-03-01"],
    ["in the spring", "2027-03-01"],
    ["by summer", "2027-06-01"],
    ["this winter", "2026-12-01"],
    ["autumn 2027", "2027-09-01"],
    ["spring of 2027", "2027-03-01"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });
});

describe("on other days", () => {
  it.each([
    ["end of the quarter", "2027-03-31", "2027-01-31"],
    ["eoq", "2026-09-30", "2026-08-31"],
    ["next quarter", "2026-10-01", "2026-08-31"],
    ["next spring", "2028-03-01", "2027-04-10"],
    ["next winter", "2027-12-01", "2027-01-10"],
    ["next winter", "2027-12-01", "2026-12-10"],
    ["next year", "2027-01-01", "2026-12-31"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });
});

describe("left open, as it has begun, is over, or may be of two years", () => {
  it.each([
    ["Q4", "2026-11-23"],
    ["this quarter", "2026-11-23"],
    ["in 2026", "2026-11-23"],
    ["late 2027", "2026-11-23"],
    ["fall", "2026-11-23"],
    ["this summer", "2026-11-23"],
    ["next winter", "2026-11-23"],
    ["next summer", "2027-01-10"],
    ["spring 2020", "2026-11-23"],
  ])("%s, said on %s", (words, today) => {
    expect(meaning(words, today)).toBeNull();
  });
});
