import { firstContactStep } from "@followthrough/domain";
import { describe, expect, it } from "vitest";
import { isCalendarDay } from "@followthrough/contract";
import { describeBrokenRule } from "./describeBrokenRule";
import { describeImportFailure } from "./describeImportFailure";
import { describeSuggestion } from "./describeStepReason";

describe("what a broken rule says", () => {
  it("names whom it is about", () => {
    const dana = "Dana Ruiz";
    const sam = "Sam Okafor";
    expect(describeBrokenRule({ code: "referral_to_self", name: dana })).toBe(
      "Dana Ruiz cannot point you to themselves.",
    );
    expect(describeBrokenRule({ code: "referral_loop", referrer: dana, referred: sam })).toBe(
      "You came to know Dana Ruiz through Sam Okafor, so Dana Ruiz cannot be how you came to know Sam Okafor.",
    );
    expect(describeBrokenRule({ code: "referral_loop", way: [dana, "Bea Santos", sam] })).toMatch(
      /^Dana Ruiz pointed you to Bea Santos, and Bea Santos pointed you to Sam Okafor\. As one person/,
    );
    expect(describeBrokenRule({ code: "stages_wrong", missing: "won" })).toBe(
      "There must be a stage for what is won.",
    );
    expect(describeBrokenRule({ code: "stages_wrong", twice: "TALKING" })).toBe(
      "Two stages are called TALKING.",
    );
    expect(describeBrokenRule({ code: "already_closed", as: "done" })).toMatch(/already marked done/);
    expect(describeBrokenRule({ code: "already_closed", as: "dropped" })).toMatch(/already dropped/);
  });
});

describe("why a step is proposed", () => {
  it("is told in words, with the names where there are any", () => {
    const today = "2026-06-26";
    if (!isCalendarDay(today)) throw new Error("no day");
    const step = firstContactStep("Sam Okafor", "Dana Ruiz", { today, workingDays: [1, 2, 3, 4, 5] });
    expect(describeSuggestion(step)).toEqual({
      action: "email",
      what: "Write to Sam Okafor and mention Dana Ruiz",
      dueOn: "2026-06-29",
      why: "Dana Ruiz pointed you to Sam Okafor.",
    });
    expect(describeSuggestion({ why: { kind: "talk" } }).why).toBe(
      "A thank-you the day after a talk is remembered.",
    );
  });
});

describe("why an import stopped", () => {
  it("is said of what is stored, which versions before 0.6 stored as they said it", () => {
    expect(describeImportFailure("full")).toBe(
      "The disk is full. What was imported is kept; run it again to go on.",
    );
    expect(describeImportFailure("server-stopped")).toMatch(/^The server was stopped part of the way\. What/);
    const before = "The disk is full. What was imported is kept; run it again to go on.";
    expect(describeImportFailure(before)).toBe(before);
  });
});
