import { describe, expect, it } from "vitest";
import { monthWeeks } from "./monthWeeks";

describe("monthWeeks", () => {
  it("draws June 2026, which starts on a Monday, in five weeks from Monday", () => {
    const weeks = monthWeeks("2026-06-25", 1);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe("2026-06-01");
    expect(weeks.at(-1)?.at(-1)).toBe("2026-07-05");
  });
  it("starts the same month on May 31 where weeks start on Sunday", () => {
    expect(monthWeeks("2026-06-25", 7)[0]?.[0]).toBe("2026-05-31");
  });
  it("needs four weeks for February 2027 from Monday and six for August 2026 from Sunday", () => {
    expect(monthWeeks("2027-02-10", 1)).toHaveLength(4);
    expect(monthWeeks("2026-08-10", 7)).toHaveLength(6);
  });
  it("leaves empty what is past either end of the calendar", () => {
    const last = monthWeeks("9999-12-31", 1).flat();
    expect(last.filter((day) => day?.startsWith("9999-12"))).toHaveLength(31);
    expect(last.at(-1)).toBeNull();
    const first = monthWeeks("0001-01-01", 7).flat();
    expect([first[0], first[1]]).toEqual([null, "0001-01-01"]);
    expect(first.filter((day) => day?.startsWith("0001-01"))).toHaveLength(31);
  });
});
