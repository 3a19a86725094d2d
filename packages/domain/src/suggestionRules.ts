import type { Action, Cadence, CalendarDay } from "@followthrough/contract";
import { cadenceDueOn } from "./cadence";
import { addDays, addMonths, addWeeks } from "./day";
import { dayNamedInOutcome } from "./dayNamedInOutcome";
import type { StepReason } from "./stepReason";
import { type WorkingDays, nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface SuggestedStep {
  readonly action: Action;
  readonly what: string;
  readonly dueOn: CalendarDay;
  readonly why: StepReason;
}

export interface Situation {
  /** What was just done; null right after meeting. */
  readonly action: Action | null;
  /** What came of it, in the user's words. */
  readonly outcome: string;
  readonly firstName: string;
  readonly today: CalendarDay;
  readonly workingDays: WorkingDays;
  /** How often the user wants to be in touch with them, where that is set. */
  readonly cadence?: Cadence | null;
}

export interface SuggestionRule {
  readonly name: string;
  readonly when: (situation: Situation) => boolean;
  readonly action: Action;
  readonly what: (firstName: string, situation: Situation) => string;
  readonly on: (situation: Situation) => CalendarDay;
  readonly why: StepReason;
}

const says =
  (pattern: RegExp) =>
  ({ outcome }: Situation): boolean =>
    pattern.test(outcome);
const did =
  (...actions: Action[]) =>
  ({ action }: Situation): boolean =>
    action !== null && actions.includes(action);

const nextWorking = ({ today, workingDays }: Situation) => nextWorkingDay(today, workingDays);
const working =
  (day: (today: CalendarDay) => CalendarDay) =>
  ({ today, workingDays }: Situation) =>
    onOrNextWorkingDay(day(today), workingDays);

const noOpenings =
  /\bno (?:open(?:ings?| positions?| roles?)|vacanc\w+|positions?|jobs?|roles?)\b|nothing open\b|(?:not|n'?t) hiring\b|hiring freeze/i;

/** They asked to be left alone: nothing is suggested. */
export const wantsNoContact =
  /\b(?:do not|don'?t|not to|never|stop) (?:contact|call|writ|e-?mail|messag)(?!.*\b(?:before|until|till|after)\b)|\bleave (?:him|her|them) alone\b/i;

const notReached =
  /\bvoice ?mail\b|\bno answer\b|\b(?:didn'?t|did not) (?:pick up|answer)\b|\b(?:was|is)(?:n'?t| not) (?:there|in)\s*(?:$|[.,;!])|\bleft (?:a )?message\b/i;

/** What was done was a talk, and they were there. */
export const wasTalk = ({ action, outcome }: Situation): boolean =>
  (action === "call" || action === "coffee" || action === "meeting") && !notReached.test(outcome);

/** The first rule that fits decides. What they said comes before what was done. */
export const suggestionRules: readonly SuggestionRule[] = [
  {
    name: "a time they named",
    when: ({ outcome, today }) => dayNamedInOutcome(outcome, today) !== null,
    action: "check-in",
    what: (name, { outcome }) =>
      `Check back with ${name}${noOpenings.test(outcome) ? " about openings" : ""}`,
    on: ({ outcome, today }) => dayNamedInOutcome(outcome, today) ?? today,
    why: { kind: "named-time" },
  },
  {
    name: "no openings now",
    when: says(noOpenings),
    action: "check-in",
    what: (name) => `Check back with ${name} about openings`,
    on: ({ today }) => addMonths(today, 6),
    why: { kind: "no-openings" },
  },
  {
    name: "some other time",
    when: says(
      /\b(?:check|come|circle|call|write) back\b|\bnot (?:right )?now\b|\bnot yet\b|\b(?:maybe|perhaps|try|ask)(?: again)? (?:some ?time )?later\b|\bbad time\b/i,
    ),
    action: "check-in",
    what: (name) => `Check back with ${name}`,
    on: ({ today }) => addMonths(today, 6),
    why: { kind: "not-now" },
  },
  {
    name: "an interview",
    when: says(
      /\binterviewed\b|\b(?:had|after|at) (?:an?|the|my) (?:\w+ )?interview\b|\binterview (?:went|was)\b/i,
    ),
    action: "thank",
    what: (name) => `Thank ${name} for the interview`,
    on: nextWorking,
    why: { kind: "interview" },
  },
  {
    name: "something they asked for",
    when: says(
      /\b(?:send|sending|asked for|wants?|would like|share) .{0,40}\b(?:cv|r[eé]sum[eé]s?|portfolio|deck|slides|paper|article|link|details|proposal)\b/i,
    ),
    action: "email",
    what: (name) => `Send ${name} what they asked for`,
    on: nextWorking,
    why: { kind: "asked-for-something" },
  },
  {
    name: "an introduction they offered",
    when: says(
      /\b(?:will|would|'ll|'d|offered to|promised to|is going to) (?:introduce|connect|put me in touch|make an intro)/i,
    ),
    action: "check-in",
    what: (name) => `Ask ${name} about the introduction`,
    on: working((today) => addWeeks(today, 2)),
    why: { kind: "offered-introduction" },
  },
  {
    name: "not reached by phone",
    when: says(notReached),
    action: "call",
    what: (name) => `Try ${name} again`,
    on: working((today) => addDays(today, 2)),
    why: { kind: "not-reached" },
  },
  {
    name: "coffee or a meeting",
    when: did("coffee", "meeting"),
    action: "thank",
    what: (name) => `Thank ${name} for the time`,
    on: nextWorking,
    why: { kind: "met" },
  },
  {
    name: "an introduction you made",
    when: did("introduce"),
    action: "check-in",
    what: (name) => `Ask ${name} whether they have talked`,
    on: working((today) => addWeeks(today, 2)),
    why: { kind: "you-introduced-them" },
  },
  {
    name: "a call",
    when: did("call"),
    action: "thank",
    what: (name) => `Thank ${name} for the call`,
    on: nextWorking,
    why: { kind: "call" },
  },
  {
    name: "a message sent",
    when: did("email", "linkedin", "share"),
    action: "check-in",
    what: (name) => `See whether ${name} has answered`,
    on: working((today) => addWeeks(today, 1)),
    why: { kind: "message-sent" },
  },
  {
    name: "a cadence",
    when: ({ action, cadence }) => action !== null && Boolean(cadence),
    action: "check-in",
    what: (name) => `Catch up with ${name}`,
    on: ({ cadence, today, workingDays }) =>
      onOrNextWorkingDay(
        cadence ? cadenceDueOn(cadence, { lastConversationOn: today, metOn: null, today }) : today,
        workingDays,
      ),
    why: { kind: "cadence" },
  },
  {
    name: "anything else done",
    when: did("thank", "check-in", "other"),
    action: "check-in",
    what: (name) => `Catch up with ${name}`,
    on: working((today) => addMonths(today, 3)),
    why: { kind: "keep-going" },
  },
  {
    name: "just met",
    when: ({ outcome }) => outcome.trim() === "",
    action: "email",
    what: (name) => `Write to ${name}`,
    on: nextWorking,
    why: { kind: "nothing-planned" },
  },
];
