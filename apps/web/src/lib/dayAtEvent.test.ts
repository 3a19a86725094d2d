import { describe, expect, it } from "vitest";
import { dayAtEvent } from "./dayAtEvent";

const ala2026 = { startsOn: "2026-06-24", endsOn: "2026-06-29" };
const today = "2026-06-25";

describe("the day somebody was met at an event", () => {
  it.each([
    [today, today],
    ["2026-07-02", "2026-06-29"],
    ["2026-06-20", null],
  ])("seen from %s is %s", (seenFrom, day) => {
    expect(dayAtEvent(ala2026, seenFrom)).toBe(day);
  });
  it("of an event not added yet is today", () => {
    expect(dayAtEvent(undefined, today)).toBe(today);
  });
});
