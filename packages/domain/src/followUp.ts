import type { CalendarDay, FollowUpState, Recurrence, TimeOfDay } from "@followthrough/contract";
import { daysBetween } from "./day";
import { nextOccurrence } from "./recurrence";
import { RuleError } from "./ruleError";
import { isPending } from "./waiting";

/** The facts about a follow-up that the rules look at. */
export interface FollowUpFacts {
  readonly state: FollowUpState;
  readonly dueOn: CalendarDay;
  readonly dueTime: TimeOfDay | null;
  readonly promisedOn: CalendarDay;
  readonly snoozeCount: number;
  readonly recurrence: Recurrence | null;
  readonly anchorOn: CalendarDay | null;
}

/** Throws `already_closed` for one that is done, answered or dropped. */
export const mustBeOpen = ({ state }: Pick<FollowUpFacts, "state">): void => {
  if (isPending(state)) return;
  throw new RuleError({ code: "already_closed", as: state });
};

/**
 * Closes a follow-up as done, or as answered where it was their turn: returns the day it closes and, if it recurs, the day it
 * comes next, whatever else is planned. `doneOn` is the day it was done. Throws `already_closed`.
 */
export const completeStep = (
  followUp: FollowUpFacts,
  { doneOn }: { doneOn: CalendarDay },
): { state: "done" | "answered"; closedOn: CalendarDay; recursOn: CalendarDay | null } => {
  mustBeOpen(followUp);
  return {
    state: followUp.state === "waiting" ? "answered" : "done",
    closedOn: doneOn,
    recursOn: recursOn(followUp, doneOn),
  };
};

const recursOn = (
  { recurrence, anchorOn, promisedOn }: FollowUpFacts,
  closedOn: CalendarDay,
): CalendarDay | null =>
  // A snooze moves one occurrence, not the schedule: the schedule goes on from the day promised.
  recurrence
    ? nextOccurrence(recurrence, {
        anchorOn: anchorOn ?? promisedOn,
        // A day given after that one had passed is where the schedule goes on from.
        dueOn: anchorOn !== null && anchorOn > promisedOn ? anchorOn : promisedOn,
        closedOn,
      })
    : null;

/** Drops a follow-up: it closes. A recurring one continues only when it is completed, so not here. */
export const dropStep = (
  followUp: Pick<FollowUpFacts, "state">,
  today: CalendarDay,
): { closedOn: CalendarDay } => {
  mustBeOpen(followUp);
  return { closedOn: today };
};

/**
 * Moves the due day; the day first promised stays and the snooze is counted. The time of day is kept unless another
 * one, or none, is given: 15:00 stays 15:00 on the new day. Throws `already_closed`.
 */
export const snoozeStep = (
  followUp: FollowUpFacts,
  to: { dueOn: CalendarDay; dueTime?: TimeOfDay | null | undefined },
): { dueOn: CalendarDay; dueTime: TimeOfDay | null; snoozeCount: number } => {
  mustBeOpen(followUp);
  return {
    dueOn: to.dueOn,
    dueTime: to.dueTime === undefined ? followUp.dueTime : to.dueTime,
    snoozeCount: followUp.snoozeCount + 1,
  };
};

/**
 * Sets a new due day as a new promise; snoozes are counted from zero again. A promise whose day has passed stays what it
 * was, so that giving it another day does not make it kept: on 2026-06-25 one promised for the 24th and moved to the 30th
 * is still promised for the 24th. Throws `already_closed`.
 */
export const rescheduleStep = (followUp: FollowUpFacts, toOn: CalendarDay, today: CalendarDay) => {
  mustBeOpen(followUp);
  return {
    dueOn: toOn,
    promisedOn: followUp.promisedOn < today ? followUp.promisedOn : toOn,
    snoozeCount: 0,
    ...(followUp.recurrence ? { anchorOn: toOn } : {}),
  };
};

/** Overdue by more than a week, or snoozed three times: do it, reschedule it, or drop it with a reason. */
export const isStale = (
  { dueOn, snoozeCount }: Pick<FollowUpFacts, "dueOn" | "snoozeCount">,
  today: CalendarDay,
): boolean => daysBetween(dueOn, today) > 7 || snoozeCount >= 3;
