import { describe, expect, it } from "vitest";
import { actionOptions, formatDefaultStep } from "./words";
import { changeAction } from "./changeAction";

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

  it("there and back is as it was, for every default", () => {
    for (const { value: one } of actionOptions)
      for (const { value: other } of actionOptions) {
        if (one === "other") continue;
        const step = { action: one, what: formatDefaultStep(one, "Sam Okafor", "") };
        expect(changeAction(changeAction(step, other), one)).toEqual(step);
      }
  });
});
