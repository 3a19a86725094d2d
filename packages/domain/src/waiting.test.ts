import { describe, expect, it } from "vitest";
import { on } from "./testing/days";
import { isPending, waitingStep, waitingUntil } from "./waiting";

const patience = { patienceDays: 5, workingDays: [1, 2, 3, 4, 5] };

describe("somebody asked is left in peace", () => {
  it.each([
    ["2026-06-25", 5, "2026-07-02"],
    ["2026-06-27", 5, "2026-07-03"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-06-25", 1, "2026-06-26"],
  ])("asked on %s, for %i working days: until %s", (sinceOn, patienceDays, until) => {
    expect(waitingUntil(on(sinceOn), { ...patience, patienceDays })).toBe(until);
  });
});

it.each([
  ["coffee", "say when we can meet"],
  ["meeting", "say when we can meet"],
  ["call", "call back"],
  ["introduce", "say whether they talked"],
  ["email", "answer"],
] as const)("after %s they are to %s", (action, what) => {
  expect(waitingStep(action, on("2026-06-25"), patience)).toMatchObject({
    action,
    what,
    dueOn: "2026-07-02",
    waitingSinceOn: "2026-06-25",
    recurrence: null,
  });
});

it("a step is pending while it is mine or theirs to do", () => {
  const states = ["open", "waiting", "done", "answered", "dropped"] as const;
  expect(states.filter(isPending)).toEqual(["open", "waiting"]);
});
