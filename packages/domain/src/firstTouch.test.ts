import { describe, expect, it } from "vitest";
import { fewestHoursLeft, hoursSinceMeeting } from "./firstTouch";

const now = "2026-06-25T18:00:00.000Z";

describe("the clock since a meeting", () => {
  it.each([
    ["2026-06-25T18:00:00.000Z", 0],
    ["2026-06-24T17:30:00.000Z", 24],
    ["2026-06-23T18:00:00.000Z", 48],
    ["2026-06-23T17:00:00.000Z", null],
    ["2026-06-25T19:00:00.000Z", null],
    [null, null],
  ] as const)("met at %s shows %s hours", (metAt, hours) => {
    expect(hoursSinceMeeting(metAt, now)).toBe(hours);
  });

  it("of many is the one that runs out first", () => {
    expect(fewestHoursLeft(["2026-06-25T08:00:00.000Z", "2026-06-23T19:00:00.000Z", null], now)).toBe(1);
  });

  it("of none, or of those that ran out, is none", () => {
    expect(fewestHoursLeft([], now)).toBeNull();
    expect(fewestHoursLeft(["2026-06-01T08:00:00.000Z"], now)).toBeNull();
  });
});
