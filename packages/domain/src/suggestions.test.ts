import { Action } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Situation } from "./suggestionRules";
import { suggestNextSteps } from "./suggestions";
import { anyDay, anyWorkingDays, on } from "./testing/days";
import { isWorkingDay } from "./workingDays";

/** Thursday; the next working day is Friday, in two days it is Saturday. */
const thursday = on("2026-06-25");
const after = (action: Action | null, outcome = "", today = thursday): Situation => ({
  action,
  outcome,
  firstName: "Dana",
  today,
  workingDays: [1, 2, 3, 4, 5],
});
const first = (situation: Situation) => suggestNextSteps(situation)[0];

describe("right after meeting Dana", () => {
  it("write to her on the next working day", () => {
    expect(first(after(null))).toMatchObject({ action: "email", what: "Write to Dana", dueOn: "2026-06-26" });
    expect(first(after(null, "  ", on("2026-06-26")))?.dueOn).toBe("2026-06-29");
  });
});

describe("nothing open now: ask again in six months, on the very day", () => {
  it.each([
    "no openings now",
    "No openings at the moment, but stay in touch",
    "there is no vacancy",
    "They have no job for me",
    "nothing open",
    "not hiring this year",
  ])("'%s'", (outcome) => {
    expect(first(after("call", outcome))).toMatchObject({
      action: "check-in",
      what: "Check back with Dana about openings",
      dueOn: "2026-12-25",
    });
  });

  it.each([
    "call back in six months",
    "Call back in about 6 months",
    "try again in half a year",
    "maybe later",
  ])("or, where no opening was spoken of, check back: '%s'", (outcome) => {
    expect(first(after("call", outcome))).toMatchObject({
      what: "Check back with Dana",
      dueOn: "2026-12-25",
    });
  });

  it("at the end of a shorter month, where August 31 leads to", () => {
    expect(first(after("call", "no openings now", on("2026-08-31")))?.dueOn).toBe("2027-02-28");
    expect(first(after("call", "no openings now", on("2027-08-31")))?.dueOn).toBe("2028-02-29");
  });

  it.each(["openings in two branches", "she noted it", "16 months of work"])(
    "but not after '%s'",
    (outcome) => {
      expect(first(after("email", outcome))?.dueOn).toBe("2026-07-02");
    },
  );
});

it("who asked to be left alone is left alone", () => {
  expect(suggestNextSteps(after("call", "please do not contact me again"))).toEqual([]);
  expect(first(after("call", "do not call before next month"))?.dueOn).toBe("2026-07-25");
});

describe("what was said comes before what was done", () => {
  it.each([
    ["ask me next quarter", "check-in", "2026-09-25"],
    ["come back in three months", "check-in", "2026-09-25"],
    ["left a message", "call", "2026-06-29"],
    ["voicemail", "call", "2026-06-29"],
    ["she didn't pick up", "call", "2026-06-29"],
    ["no answer", "call", "2026-06-29"],
  ])("'%s' leads to a %s on %s", (outcome, action, dueOn) => {
    expect(first(after("coffee", outcome))).toMatchObject({ action, dueOn });
  });
});

describe("without a word about it, what was done decides", () => {
  it.each([
    ["coffee", "thank", "Thank Dana for the time", "2026-06-26"],
    ["meeting", "thank", "Thank Dana for the time", "2026-06-26"],
    ["call", "thank", "Thank Dana for the call", "2026-06-26"],
    ["introduce", "check-in", "Ask Dana whether they have talked", "2026-07-09"],
    ["email", "check-in", "See whether Dana has answered", "2026-07-02"],
    ["linkedin", "check-in", "See whether Dana has answered", "2026-07-02"],
    ["share", "check-in", "See whether Dana has answered", "2026-07-02"],
    ["thank", "check-in", "Catch up with Dana", "2026-09-25"],
    ["check-in", "check-in", "Catch up with Dana", "2026-09-25"],
    ["other", "check-in", "Catch up with Dana", "2026-09-25"],
  ] as const)("after %s comes %s: %s, on %s", (done, action, what, dueOn) => {
    expect(first(after(done))).toMatchObject({ action, what, dueOn });
  });

  it("a coffee on Friday is thanked for on Monday, or on Sunday where one works then", () => {
    const coffee = after("coffee", "", on("2026-06-26"));
    expect(first(coffee)?.dueOn).toBe("2026-06-29");
    expect(first({ ...coffee, workingDays: [7, 1, 2, 3, 4] })?.dueOn).toBe("2026-06-28");
  });
});

it("something came of meeting, in words no rule knows: in two weeks, or in six months", () => {
  expect(suggestNextSteps(after(null, "great talk about maps")).map(({ dueOn }) => dueOn)).toEqual([
    "2026-07-09",
    "2026-12-25",
  ]);
});

it("two weeks and six months are always offered too, and no day twice", () => {
  expect(suggestNextSteps(after("coffee")).map(({ dueOn }) => dueOn)).toEqual([
    "2026-06-26",
    "2026-07-09",
    "2026-12-25",
  ]);
  expect(suggestNextSteps(after("call", "no openings now")).map(({ dueOn }) => dueOn)).toEqual([
    "2026-12-25",
    "2026-06-26",
    "2026-07-09",
  ]);
});

it("what they wait for takes nothing from the thanks: after a coffee both are offered for the next day", () => {
  expect(
    suggestNextSteps(after("coffee", "I will send her the slides")).map(({ what, dueOn }) => [what, dueOn]),
  ).toEqual([
    ["Send Dana what they asked for", "2026-06-26"],
    ["Thank Dana for the time", "2026-06-26"],
    ["Check in with Dana", "2026-07-09"],
    ["Check back with Dana", "2026-12-25"],
  ]);
});

it("after a talk the thanks are among the first two, whatever was said in it; not where nobody was reached", () => {
  for (const action of ["call", "coffee", "meeting"] as const)
    for (const outcome of [
      "",
      "she would like the deck",
      "no openings now",
      "ask me in three months",
      "She liked the plan",
    ])
      expect(
        suggestNextSteps(after(action, outcome))
          .slice(0, 2)
          .map((step) => step.action),
      ).toContain("thank");
  for (const one of [after("call", "voicemail"), after("email", "no openings now")])
    expect(suggestNextSteps(one).map(({ action }) => action)).not.toContain("thank");
});

it("whatever was done on whatever day, each step is later, says why, and what is soon is on a working day", () => {
  const situation = fc.record({
    action: fc.constantFrom(null, ...Action.options),
    outcome: fc.oneof(fc.string(), fc.constantFrom("", "no openings", "voicemail", "next season")),
    firstName: fc.constant("Dana"),
    today: anyDay(),
    workingDays: anyWorkingDays(),
  });
  fc.assert(
    fc.property(situation, (one) => {
      const steps = suggestNextSteps(one);
      expect(steps.length).toBeGreaterThanOrEqual(1);
      expect(steps.length).toBeLessThanOrEqual(4);
      // The thanks are owed on whatever day; of all else there is one a day.
      const others = steps.filter(({ action }) => action !== "thank");
      expect(steps.length - others.length).toBeLessThanOrEqual(1);
      expect(new Set(others.map(({ dueOn }) => dueOn)).size).toBe(others.length);
      for (const { what, why, dueOn } of steps) {
        expect(dueOn > one.today && what.includes("Dana") && why.kind.length > 0).toBe(true);
        expect(
          what.includes("openings") ||
            ["named-time", "not-now", "in-six-months"].includes(why.kind) ||
            isWorkingDay(dueOn, one.workingDays),
        ).toBe(true);
      }
    }),
  );
});
