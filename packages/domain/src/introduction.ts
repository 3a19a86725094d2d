import type { CalendarDay, IntroductionState } from "@followthrough/contract";
import { addWeeks } from "./day";
import { fitStep } from "./fitStep";
import { RuleError } from "./ruleError";
import type { SuggestedStep } from "./suggestions";
import { type WorkingDays, onOrNextWorkingDay } from "./workingDays";

/** Throws `introduction_to_self` when both are the same person. */
export const mustBeTwoPeople = (
  one: { id: string; name: string },
  other: { id: string; name: string },
): void => {
  if (one.id === other.id) throw new RuleError({ code: "introduction_to_self", name: one.name });
};

/**
 * The follow-up that asks what became of an introduction: two weeks later, on a working day, not before today. Made
 * on Thursday 2026-06-25 it is due on Thursday 2026-07-09.
 */
export const introductionFollowUp = (
  names: { readonly one: string; readonly other: string },
  { madeOn, today, workingDays }: { madeOn: CalendarDay; today: CalendarDay; workingDays: WorkingDays },
): SuggestedStep => {
  const on = addWeeks(madeOn, 2);
  return {
    action: "check-in",
    what: fitStep(`Ask ${names.one} whether they talked with ${names.other}`),
    dueOn: onOrNextWorkingDay(on < today ? today : on, workingDays),
    why: { kind: "introduced-two-weeks-ago" },
  };
};

const answers: Readonly<Record<Exclude<IntroductionState, "made">, string>> = {
  talked: "They talked.",
  "came-to-something": "It came to something.",
  "came-to-nothing": "It came to nothing.",
};

/** The outcome to write on the follow-up of an introduction; null while nothing is known. */
export const introductionOutcome = (state: IntroductionState): string | null =>
  state === "made" ? null : answers[state];
