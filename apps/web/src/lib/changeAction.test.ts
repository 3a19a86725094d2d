import type { Action } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { actionOptions, formatDefaultStep } from "./words";
import { changeAction } from "./changeAction";

const defaultOf = (action: Action, name: string) => ({
  action,
  what: formatDefaultStep(action, name, `Follow up with ${name}`),
});

describe("another way to do a step", () => {
  it.each([
    ["call", "Call Sam", "email", "Email Sam"],
    ["email", "Write to {first name}", "call", "Call {first name}"],
    ["email", "Write to Renée Alvarez", "thank", "Thank Renée Alvarez"],
    ["coffee", "Coffee with 田中", "meeting", "Meet 田中"],
    ["check-in", "Catch up with Dr. Grace Lin", "linkedin", "Connect on LinkedIn with Dr. Grace Lin"],
  ] as const)("%s: %s, by %s, becomes %s", (action, what, to, becomes) => {
    expect(changeAction({ action, what }, to)).toEqual({ action: to, what: becomes });
  });

  it("a default of another action is one as well: through “other”, and in a step saved with it", () => {
    const asked = { action: "check-in", what: "Check in with Dana" } as const;
    expect(changeAction(changeAction(asked, "other"), "email")).toEqual({
      action: "email",
      what: "Email Dana",
    });
    expect(changeAction({ action: "email", what: "Call Zed" }, "coffee").what).toBe("Coffee with Zed");
  });

  it.each([
    ["call", "Call Sam about the posts"],
    ["email", "Send Renée the study"],
    ["other", "Renew the membership"],
    ["thank", ""],
  ] as const)("%s: what somebody wrote stays, %s", (action, what) => {
    expect(changeAction({ action, what }, "coffee")).toEqual({ action: "coffee", what });
  });

  it.each([
    ["thank", "Thank Dana", "other", "Follow up with Dana"],
    ["other", "Get in touch with Dana", "thank", "Thank Dana"],
    ["coffee", "Ask Ben Whitaker for a coffee", "call", "Call Ben Whitaker"],
    ["call", "Call Maria van der Berg", "email", "Email Maria van der Berg"],
  ] as const)("%s: %s, by %s, becomes %s", (action, what, to, becomes) => {
    expect(changeAction({ action, what }, to)).toEqual({ action: to, what: becomes });
  });

  const names = [
    "Sam",
    "Sam Okafor",
    "Renée Alvarez",
    "Dr. Grace Lin",
    "Mei-Ling",
    "田中 花子",
    "{first name}",
  ];
  const actions = actionOptions.map(({ value }) => value);

  it("of every action a default becomes that of every other, whoever it is with, and goes back", () => {
    for (const name of names)
      for (const one of actions)
        for (const other of actions) {
          const step = defaultOf(one, name);
          expect(changeAction(step, other), `${step.what} by ${other}`).toEqual(defaultOf(other, name));
          expect(changeAction(changeAction(step, other), one)).toEqual(step);
        }
  });
});
