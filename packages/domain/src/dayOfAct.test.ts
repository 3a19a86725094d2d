import type { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { dayOfAct } from "./dayOfAct";

const on = (day: string) => day as CalendarDay;

describe("dayOfAct", () => {
  it.each([
    ["2026-06-26", "2026-06-29", "2026-06-26"],
    ["2026-06-29", "2026-06-29", "2026-06-29"],
    ["2026-05-30", "2026-06-29", "2026-05-30"],
    ["2026-06-30", "2026-06-29", "2026-06-29"],
    ["2036-01-01", "2026-06-29", "2026-06-29"],
    ["2026-05-29", "2026-06-29", null],
  ])("done on %s and sent on %s it counts for %s", (doneOn, today, counts) => {
    expect(dayOfAct(on(doneOn), on(today))).toBe(counts);
  });
});
