import type { CalendarDay, PlaybookStep } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPlaybooks } from "./defaultPlaybooks";
import { firstStepOn, laterStepOn } from "./playbook";
import { anyDay, anyWorkingDays, on } from "./testing/days";
import { isWorkingDay, nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

const workingDays = [1, 2, 3, 4, 5];
const after = (
  every: number,
  unit: PlaybookStep["after"]["unit"],
  from: PlaybookStep["from"] = "previous",
): PlaybookStep => ({ action: "email", what: "Write", after: { every, unit }, from });

describe("the first step of a playbook", () => {
  it.each([
    ["2026-06-25", "2026-06-25", after(1, "working-day"), "2026-06-26"],
    ["2026-06-25", "2026-06-25", after(2, "day"), "2026-06-29"],
    ["2026-06-25", "2026-06-25", after(0, "day"), "2026-06-25"],
    ["2026-06-27", "2026-06-27", after(0, "day"), "2026-06-29"],
    ["2026-08-31", "2026-08-31", after(6, "month"), "2027-03-01"],
    ["2026-05-01", "2026-06-25", after(1, "week"), "2026-06-25"],
    ["2026-05-01", "2026-06-28", after(1, "week"), "2026-06-29"],
  ])("of a playbook begun on %s, today %s", (startedOn, today, step, dueOn) => {
    expect(firstStepOn(step, on(startedOn), { today: on(today), workingDays })).toBe(dueOn);
  });
});

describe("a later step", () => {
  const startedOn = on("2026-06-01");
  const closedOn = on("2026-06-25");
  it.each([
    ["2026-06-25", after(2, "week"), "2026-07-09"],
    ["2026-06-25", after(2, "week", "start"), "2026-06-26"],
    ["2026-06-25", after(6, "month", "start"), "2026-12-01"],
    ["2026-06-25", after(0, "day"), "2026-06-25"],
    ["2026-06-26", after(1, "day", "start"), "2026-06-29"],
  ])("today %s", (today, step, dueOn) => {
    expect(laterStepOn(step, { startedOn, closedOn }, { today: on(today), workingDays })).toBe(dueOn);
  });

  it("is on a working day and never in the past, whatever the rule and the days", () => {
    const anyStep = fc.record({
      every: fc.integer({ min: 0, max: 365 }),
      unit: fc.constantFrom("day", "working-day", "week", "month"),
      from: fc.constantFrom("start", "previous"),
    });
    fc.assert(
      fc.property(
        anyStep,
        anyDay(),
        anyDay(),
        anyDay(),
        anyWorkingDays(),
        (rule, startedOnDay, closedOnDay, today, days) => {
          const step = after(rule.every, rule.unit, rule.from);
          const moment = { today, workingDays: days };
          const first: CalendarDay = firstStepOn(step, startedOnDay, moment);
          const next = laterStepOn(step, { startedOn: startedOnDay, closedOn: closedOnDay }, moment);
          expect(isWorkingDay(first, days) && isWorkingDay(next, days)).toBe(true);
          expect(first >= onOrNextWorkingDay(today, days)).toBe(true);
          expect(
            next >= (rule.every === 0 ? onOrNextWorkingDay(today, days) : nextWorkingDay(today, days)),
          ).toBe(true);
        },
      ),
    );
  });
});

describe("the playbooks that come with the program", () => {
  it("have ids and names of their own, and steps that do not go back", () => {
    expect(new Set(defaultPlaybooks.map(({ id }) => id)).size).toBe(defaultPlaybooks.length);
    expect(new Set(defaultPlaybooks.map(({ name }) => name)).size).toBe(defaultPlaybooks.length);
    expect(defaultPlaybooks.every(({ steps }) => steps.length > 0)).toBe(true);
  });
});
