import { ReferralState } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import {
  firstContactStep,
  hasOutcome,
  isUncontacted,
  mustBeValidReferral,
  advanceReferral,
  owesThanks,
  thanksStep,
} from "./referral";
import { type BrokenRule, RuleError } from "./ruleError";
import { on } from "./testing/days";

const dana = { id: "d", name: "Dana Ruiz" };
const sam = { id: "s", name: "Sam Okafor" };
const friday = { today: on("2026-06-26"), workingDays: [1, 2, 3, 4, 5] };

const refusal = (act: () => void): BrokenRule | null => {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleError) return error.rule;
    throw error;
  }
  return null;
};

describe("that Dana pointed me to Sam", () => {
  it("may be recorded, whoever pointed me to Dana", () => {
    expect(() =>
      mustBeValidReferral({ referrer: dana, referred: sam, wayBackOfReferrer: new Set(["d", "someone"]) }),
    ).not.toThrow();
  });

  it("is refused where I know Dana through Sam, and says why by name", () => {
    const rule = refusal(() =>
      mustBeValidReferral({
        referrer: dana,
        referred: sam,
        wayBackOfReferrer: new Set(["d", "someone", "s"]),
      }),
    );
    expect(rule).toEqual({ code: "referral_loop", referrer: "Dana Ruiz", referred: "Sam Okafor" });
  });

  it("is refused where Sam is Dana", () => {
    const rule = refusal(() =>
      mustBeValidReferral({ referrer: dana, referred: dana, wayBackOfReferrer: new Set(["d"]) }),
    );
    expect(rule).toEqual({ code: "referral_to_self", name: "Dana Ruiz" });
  });
});

describe("a conversation moves a referral", () => {
  it.each([
    ["heard", "reached-out", "reached-out"],
    ["heard", "talked", "talked"],
    ["reached-out", "talked", "talked"],
    ["reached-out", "reached-out", "reached-out"],
    ["talked", "reached-out", "talked"],
    ["came-to-something", "talked", "came-to-something"],
    ["led-nowhere", "reached-out", "led-nowhere"],
    ["declined", "talked", "declined"],
  ] as const)("forward only: %s, then %s, is %s", (state, to, after) => {
    expect(advanceReferral(state, to)).toBe(after);
  });
});

describe("thanks are owed", () => {
  it("once there is an outcome, good or bad, and until given", () => {
    const owing = ReferralState.options.filter((state) => owesThanks(state, null));
    expect(owing).toEqual(["came-to-something", "led-nowhere", "declined"]);
    expect(owing.every(hasOutcome)).toBe(true);
    expect(ReferralState.options.filter((state) => owesThanks(state, on("2026-06-20")))).toEqual([]);
  });

  it("by a step on the next working day that says to whom it led", () => {
    const good = thanksStep("Sam Okafor", "came-to-something", friday);
    expect(good).toMatchObject({
      action: "thank",
      what: "Thank for pointing you to Sam Okafor",
      dueOn: "2026-06-29",
    });
    const bad = thanksStep("Sam Okafor", "led-nowhere", friday);
    expect(bad).toMatchObject({ action: "thank", dueOn: "2026-06-29" });
    expect(bad.what).toMatch(/^Tell how it went with Sam Okafor/);
  });
});

it("someone pointed to and only heard of has not been contacted", () => {
  expect(ReferralState.options.filter(isUncontacted)).toEqual(["heard"]);
});

it("the first step to Sam is to write on the next working day and to name Dana", () => {
  expect(firstContactStep("Sam Okafor", "Dana Ruiz", friday)).toEqual({
    action: "email",
    what: "Write to Sam Okafor and mention Dana Ruiz",
    dueOn: "2026-06-29",
    why: { kind: "pointed-there", referrer: "Dana Ruiz", referred: "Sam Okafor" },
  });
});
