import { describe, expect, it } from "vitest";
import { meaning } from "./testing/meaning";

describe("on Monday 2026-11-23", () => {
  it.each([
    ["Monday", "2026-11-30"],
    ["tuesday", "2026-11-24"],
    ["Tues", "2026-11-24"],
    ["thurs.", "2026-11-26"],
    ["on Wednesday", "2026-11-25"],
    ["this Friday", "2026-11-27"],
    ["this coming Friday", "2026-11-27"],
    ["by Fri", "2026-11-27"],
    ["Friday afternoon", "2026-11-27"],
    ["sunday", "2026-11-29"],
    ["next Tuesday", "2026-12-01"],
    ["next monday", "2026-11-30"],
    ["by next Sunday", "2026-12-06"],
    ["thursday next week", "2026-12-03"],
    ["on Thursday of next week", "2026-12-03"],
    ["tuesday week", "2026-12-01"],
    ["Tuesday in two weeks", "2026-12-08"],
    ["next week", "2026-11-30"],
    ["early next week", "2026-11-30"],
    ["beginning of next week", "2026-11-30"],
    ["mid next week", "2026-12-02"],
    ["late next week", "2026-12-04"],
    ["the end of next week", "2026-12-04"],
    ["the week after next", "2026-12-07"],
    ["week of Dec 9", "2026-12-07"],
    ["end of the week", "2026-11-27"],
    ["by the end of this week", "2026-11-27"],
    ["eow", "2026-11-27"],
    ["weekend", "2026-11-28"],
    ["at the weekend", "2026-11-28"],
    ["this weekend", "2026-11-28"],
  ])("%s is %s", (words, day) => {
    expect(meaning(words)).toBe(day);
  });
});

describe("a weekday is never today, and next is of the week that begins on Monday", () => {
  it.each([
    ["wednesday", "2026-12-02", "2026-11-25"],
    ["this wednesday", "2026-12-02", "2026-11-25"],
    ["next wednesday", "2026-12-02", "2026-11-25"],
    ["next friday", "2026-12-04", "2026-11-25"],
    ["next monday", "2026-11-30", "2026-11-29"],
    ["next tuesday", "2026-12-01", "2026-11-29"],
    ["friday", "2027-01-01", "2026-12-31"],
    ["tuesday week", "2026-12-08", "2026-11-27"],
    ["next week", "2026-11-30", "2026-11-29"],
    ["weekend", "2026-11-29", "2026-11-29"],
    ["next weekend", "2026-12-05", "2026-11-28"],
    ["end of the week", "2026-11-27", "2026-11-27"],
    ["end of the week", "2026-11-29", "2026-11-28"],
    ["sunday", "2026-03-08", "2026-03-07"],
    ["sunday", "2026-10-25", "2026-10-24"],
  ])("%s is %s, said on %s", (words, day, today) => {
    expect(meaning(words, today)).toBe(day);
  });
});

it("what two people would read as two days is left open", () => {
  // Said on a Friday: of the week after next, or two weeks from the coming Tuesday?
  expect(meaning("tuesday in two weeks", "2026-11-27")).toBeNull();
  // Said on a Monday: this one or the one after?
  expect(meaning("next weekend")).toBeNull();
});
