import type { Action, CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addWeeks } from "./day";
import { type WorkingDays, nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface SuggestedStep {
  readonly action: Action;
  readonly what: string;
  readonly dueOn: CalendarDay;
  readonly why: string;
}

export interface Situation {
  /** What was just done; null right after meeting. */
  readonly action: Action | null;
  /** What came of it, in the user's words. */
  readonly outcome: string;
  readonly firstName: string;
  readonly today: CalendarDay;
  readonly workingDays: WorkingDays;
}

interface Rule {
  readonly when: (situation: Situation) => boolean;
  readonly step: (situation: Situation) => SuggestedStep;
}

const says =
  (pattern: RegExp) =>
  ({ outcome }: Situation): boolean =>
    pattern.test(outcome);
const did =
  (...actions: Action[]) =>
  ({ action }: Situation): boolean =>
    action !== null && actions.includes(action);

const rule = (
  when: Rule["when"],
  action: Action,
  what: (name: string) => string,
  on: (situation: Situation) => CalendarDay,
  why: string,
): Rule => ({
  when,
  step: (situation) => ({ action, what: what(situation.firstName), dueOn: on(situation), why }),
});

const nextWorking = ({ today, workingDays }: Situation) => nextWorkingDay(today, workingDays);
const working =
  (day: (today: CalendarDay) => CalendarDay) =>
  ({ today, workingDays }: Situation) =>
    onOrNextWorkingDay(day(today), workingDays);

/** First match wins; a spoken time of their own ("call back in six months") is the exact day, not the next working day. */
const rules: readonly Rule[] = [
  rule(
    says(
      /\b(six|6)\s*(months?|mo\b)|half a year|no (openings?|vacanc\w+|positions?|jobs?)\b|nothing open|not hiring/i,
    ),
    "check-in",
    (name) => `Check back with ${name} about openings`,
    ({ today }) => addMonths(today, 6),
    "Nothing open now: ask again in six months.",
  ),
  rule(
    says(/\bnext (quarter|season)\b|in (three|3) months/i),
    "check-in",
    (name) => `Check back with ${name}`,
    ({ today }) => addMonths(today, 3),
    "They said to come back in three months.",
  ),
  rule(
    says(/voice ?mail|no answer|didn'?t (pick up|answer)|not (there|in)\b|left (a )?message/i),
    "call",
    (name) => `Try ${name} again`,
    working((today) => addDays(today, 2)),
    "You did not reach them.",
  ),
  rule(
    did("coffee", "meeting"),
    "thank",
    (name) => `Thank ${name} for the time`,
    nextWorking,
    "You met: a thank-you the next day is remembered.",
  ),
  rule(
    did("introduce"),
    "check-in",
    (name) => `Ask ${name} whether they have talked`,
    working((today) => addWeeks(today, 2)),
    "You introduced them: see whether something came of it.",
  ),
  rule(
    did("call"),
    "email",
    (name) => `Send ${name} what you promised on the phone`,
    nextWorking,
    "A short note after a call keeps it going.",
  ),
  rule(
    did("email", "linkedin", "share"),
    "check-in",
    (name) => `See whether ${name} has answered`,
    working((today) => addWeeks(today, 1)),
    "Give them a week, then ask once more.",
  ),
  rule(
    did("thank", "check-in", "other"),
    "check-in",
    (name) => `Catch up with ${name}`,
    working((today) => addMonths(today, 3)),
    "So that it does not go quiet.",
  ),
];

const later: readonly Rule[] = [
  rule(
    () => true,
    "check-in",
    (name) => `Check in with ${name}`,
    working((today) => addWeeks(today, 2)),
    "In two weeks.",
  ),
  rule(
    () => true,
    "check-in",
    (name) => `Check back with ${name}`,
    ({ today }) => addMonths(today, 6),
    "In six months.",
  ),
];

/**
 * Next steps worth offering, the best first, at most three with different days. Right after meeting (no action) it is
 * an e-mail the next working day, within the first 48 hours.
 */
export const suggestNextSteps = (situation: Situation): SuggestedStep[] => {
  const first: SuggestedStep =
    situation.action === null && situation.outcome.trim() === ""
      ? {
          action: "email",
          what: `Write to ${situation.firstName}`,
          dueOn: nextWorking(situation),
          why: "Within two days they still remember you.",
        }
      : (rules.find(({ when }) => when(situation)) ?? (later[0] as Rule)).step(situation);
  const others = later.map(({ step }) => step(situation)).filter(({ dueOn }) => dueOn !== first.dueOn);
  return [first, ...others].slice(0, 3);
};
