import { Action, CalendarDay } from "@followthrough/contract";
import { expect, it } from "vitest";
import { ownStepProblem } from "./ownStep";

it("is a thing to do, today or on any day", () => {
  expect(ownStepProblem({ action: "other", waitingSinceOn: null, referralId: null })).toBeNull();
  expect(ownStepProblem({})).toBeNull();
});

it.each(Action.options.filter((action) => action !== "other"))(
  "is no %s, which reaches somebody",
  (action) => {
    expect(ownStepProblem({ action })?.field).toBe("action");
  },
);

it("waits for nobody and comes from no referral", () => {
  expect(ownStepProblem({ waitingSinceOn: CalendarDay.parse("2026-06-25") })?.field).toBe("waitingSinceOn");
  expect(ownStepProblem({ referralId: "r1" })?.field).toBe("referralId");
});
