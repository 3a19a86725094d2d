import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadenceDueOn } from "./cadence";
import { addDays, daysBetween } from "./day";
import { anyDay, on } from "./testing/days";

const today = on("2026-11-23");
const monthly = { every: 1, unit: "month" } as const;

describe("a cadence counts from the last conversation", () => {
  it.each([
    [monthly, "2026-01-31", "2026-02-28"],
    [monthly, "2028-01-31", "2028-02-29"],
    [{ every: 6, unit: "month" } as const, "2026-08-31", "2027-02-28"],
    [{ every: 2, unit: "week" } as const, "2026-12-25", "2027-01-08"],
    [{ every: 10, unit: "day" } as const, "2026-03-01", "2026-03-11"],
  ])("%j, last talked to on %s: due %s", (cadence, lastConversationOn, dueOn) => {
    expect(
      cadenceDueOn(cadence, { lastConversationOn: on(lastConversationOn), metOn: on("2020-01-01"), today }),
    ).toBe(dueOn);
  });
});

it("without a conversation it counts from the day met", () => {
  expect(cadenceDueOn(monthly, { lastConversationOn: null, metOn: on("2026-10-31"), today })).toBe(
    "2026-11-30",
  );
});

it("Grace, whom Jo was pointed to and never contacted, is due today", () => {
  expect(cadenceDueOn(monthly, { lastConversationOn: null, metOn: null, today })).toBe(today);
});

it("a later conversation never makes anyone due sooner, and always later than itself", () => {
  const cadences = fc.record({
    every: fc.integer({ min: 1, max: 365 }),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
  });
  fc.assert(
    fc.property(cadences, anyDay(), fc.nat(400), (cadence, lastConversationOn, days) => {
      const dueAfter = (talkedOn: typeof lastConversationOn) =>
        cadenceDueOn(cadence, { lastConversationOn: talkedOn, metOn: null, today });
      expect(daysBetween(lastConversationOn, dueAfter(lastConversationOn))).toBeGreaterThan(0);
      expect(dueAfter(addDays(lastConversationOn, days)) >= dueAfter(lastConversationOn)).toBe(true);
    }),
  );
});
