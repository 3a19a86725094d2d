import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import {
  type FollowUpFacts,
  completeStep,
  dropStep,
  isStale,
  mustBeOpen,
  rescheduleStep,
  snoozeStep,
} from "./followUp";
import { RuleError } from "./ruleError";
import { anyDay, at, on } from "./testing/days";

const today = on("2026-06-25");
const call: FollowUpFacts = {
  state: "open",
  dueOn: today,
  dueTime: null,
  promisedOn: today,
  snoozeCount: 0,
  recurrence: null,
  anchorOn: null,
};
const monthly: FollowUpFacts = {
  ...call,
  dueOn: on("2026-02-28"),
  promisedOn: on("2026-02-28"),
  recurrence: { every: 1, unit: "month", mode: "schedule" },
  anchorOn: on("2026-01-31"),
};

describe("done", () => {
  it("closes it today", () => {
    expect(completeStep(call, { doneOn: today })).toEqual({
      state: "done",
      closedOn: today,
      recursOn: null,
    });
  });

  it("goes on with the next occurrence, counted from the anchor", () => {
    const closed = completeStep(monthly, { doneOn: on("2026-02-28") });
    expect(closed.recursOn).toBe("2026-03-31");
  });

  it("after a snooze goes on from the day promised: a snooze moves one occurrence, not the schedule", () => {
    const snoozed = { ...monthly, dueOn: on("2026-04-10"), snoozeCount: 2 };
    expect(completeStep(snoozed, { doneOn: on("2026-03-02") }).recursOn).toBe("2026-03-31");
    expect(completeStep(snoozed, { doneOn: on("2026-04-10") }).recursOn).toBe("2026-04-30");
  });

  it("moved to an earlier day and done then, the same occurrence does not come again", () => {
    const movedUp = { ...monthly, dueOn: on("2026-02-20"), snoozeCount: 1 };
    expect(completeStep(movedUp, { doneOn: on("2026-02-20") }).recursOn).toBe("2026-03-31");
  });

  it("of one without an anchor counts from the day promised", () => {
    const old = { ...monthly, anchorOn: null };
    expect(completeStep(old, { doneOn: on("2026-02-28") }).recursOn).toBe("2026-03-28");
  });
});

describe("snoozing", () => {
  it("moves the due day and counts, three times over", () => {
    let followUp = call;
    for (const day of ["2026-06-28", "2026-07-05", "2026-07-01"]) {
      followUp = { ...followUp, ...snoozeStep(followUp, { dueOn: on(day) }) };
    }
    expect(followUp).toMatchObject({ dueOn: "2026-07-01", promisedOn: "2026-06-25", snoozeCount: 3 });
  });

  it("keeps the time of day, unless another or none is given", () => {
    const atThree = { ...call, dueTime: at("15:00") };
    const dueOn = on("2026-06-28");
    expect(snoozeStep(atThree, { dueOn })).toMatchObject({ dueTime: "15:00" });
    expect(snoozeStep(atThree, { dueOn, dueTime: at("09:30") })).toMatchObject({ dueTime: "09:30" });
    expect(snoozeStep(atThree, { dueOn, dueTime: null })).toMatchObject({ dueTime: null });
  });
});

describe("a new due day", () => {
  it("is a new promise, which no snooze counts against", () => {
    const snoozed = { ...call, snoozeCount: 3 };
    const moved = { ...snoozed, ...rescheduleStep(snoozed, on("2026-07-02"), today) };
    expect(moved).toMatchObject({ dueOn: "2026-07-02", promisedOn: "2026-07-02", snoozeCount: 0 });
    expect(isStale(moved, today)).toBe(false);
  });

  it("is the new anchor of one that recurs", () => {
    const moved = { ...monthly, ...rescheduleStep(monthly, on("2026-03-15"), on("2026-02-20")) };
    expect(moved.anchorOn).toBe("2026-03-15");
    expect(completeStep(moved, { doneOn: on("2026-03-15") }).recursOn).toBe("2026-04-15");
    expect(rescheduleStep(call, on("2026-03-15"), today)).not.toHaveProperty("anchorOn");
  });
});

describe("a new due day once the day promised has passed", () => {
  it("leaves the promise broken, and is not slipping again", () => {
    const moved = rescheduleStep({ ...call, promisedOn: on("2026-06-24") }, on("2026-07-02"), today);
    expect(moved).toMatchObject({ dueOn: "2026-07-02", promisedOn: "2026-06-24", snoozeCount: 0 });
  });

  it("is where one that recurs goes on from, done early too", () => {
    const moved = { ...monthly, ...rescheduleStep(monthly, on("2026-03-15"), on("2026-03-05")) };
    expect(moved).toMatchObject({ promisedOn: "2026-02-28", anchorOn: "2026-03-15" });
    for (const doneOn of ["2026-03-10", "2026-03-15"])
      expect(completeStep(moved, { doneOn: on(doneOn) }).recursOn).toBe("2026-04-15");
  });
});

describe.each(["done", "dropped"] as const)("one that is %s", (state) => {
  const closed = { ...monthly, state };
  it.each([
    ["completed", () => completeStep(closed, { doneOn: today })],
    ["dropped", () => dropStep(closed, today)],
    ["snoozed", () => snoozeStep(closed, { dueOn: today })],
    ["given another day", () => rescheduleStep(closed, today, today)],
    ["taken for open", () => mustBeOpen(closed)],
  ])("cannot be %s, and says that it is closed", (_what, act) => {
    expect(act).toThrow(RuleError);
    expect(act).toThrow(expect.objectContaining({ rule: { code: "already_closed", as: state } }));
  });
});

it("dropping closes it today", () => {
  expect(dropStep(call, today)).toEqual({ closedOn: today });
});

describe("one is slipping", () => {
  it.each([
    ["2026-06-17", 0, true],
    ["2026-06-18", 0, false],
    ["2026-07-30", 3, true],
    ["2026-07-30", 2, false],
    ["2026-06-25", 0, false],
  ])("due %s and snoozed %i times: %j", (dueOn, snoozeCount, stale) => {
    expect(isStale({ dueOn: on(dueOn), snoozeCount }, today)).toBe(stale);
  });
});

it("however late and however often snoozed, one that recurs comes back once, after today and after its promise", () => {
  fc.assert(
    fc.property(
      anyDay(),
      fc.integer({ min: -40, max: 900 }),
      fc.integer({ min: -40, max: 900 }),
      fc.constantFrom("schedule" as const, "completion" as const),
      (promisedOn, snoozedBy, closedAfter, mode) => {
        const followUp: FollowUpFacts = {
          ...call,
          promisedOn,
          dueOn: addDays(promisedOn, snoozedBy),
          recurrence: { every: 1, unit: "month", mode },
          anchorOn: promisedOn,
        };
        const closedOn = addDays(promisedOn, closedAfter);
        const { recursOn } = completeStep(followUp, { doneOn: closedOn });
        expect(recursOn !== null && recursOn > closedOn).toBe(true);
        expect(mode === "completion" || (recursOn !== null && recursOn > promisedOn)).toBe(true);
      },
    ),
  );
});
