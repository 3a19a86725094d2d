import type { CalendarDay, IntroductionState } from "@followthrough/contract";
import { addWeeks } from "./day";
import { RuleError } from "./ruleError";
import type { SuggestedStep } from "./suggestions";
import { type WorkingDays, onOrNextWorkingDay } from "./workingDays";

/** Whether two people may be introduced. Throws `introduction_to_self` for one and the same. */
export const mustBeTwoPeople = (
  one: { id: string; name: string },
  other: { id: string; name: string },
): void => {
  if (one.id === other.id)
    throw new RuleError("introduction_to_self", `${one.name} cannot be introduced to themselves.`);
};

/**
 * The step that asks what became of an introduction: two weeks after it, on a working day, and not before today. Made on
 * Thursday 2026-06-25 it asks on Thursday 2026-07-09.
 */
export const introductionFollowUp = (
  names: { readonly one: string; readonly other: string },
  { madeOn, today, workingDays }: { madeOn: CalendarDay; today: CalendarDay; workingDays: WorkingDays },
): SuggestedStep => {
  const on = addWeeks(madeOn, 2);
  return {
    action: "check-in",
    what: `Ask ${names.one} whether they talked with ${names.other}`.slice(0, 300),
    dueOn: onOrNextWorkingDay(on < today ? today : on, workingDays),
    why: "Two weeks after you introduced them.",
  };
};

const answers: Readonly<Record<Exclude<IntroductionState, "made">, string>> = {
  talked: "They talked.",
  "came-to-something": "It came to something.",
  "came-to-nothing": "It came to nothing.",
};

/** What the step that asks after an introduction came to, once one knows; null while nothing is known. */
export const introductionOutcome = (state: IntroductionState): string | null =>
  state === "made" ? null : answers[state];
