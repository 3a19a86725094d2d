import type { After, CalendarDay, PlaybookStep } from "@followthrough/contract";
import { addDays, addMonths, addWeeks } from "./day";
import { type WorkingDays, addWorkingDays, nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface PlaybookMoment {
  readonly today: CalendarDay;
  readonly workingDays: WorkingDays;
}

const later = (anchorOn: CalendarDay, { every, unit }: After, workingDays: WorkingDays): CalendarDay => {
  switch (unit) {
    case "day":
      return addDays(anchorOn, every);
    case "working-day":
      return addWorkingDays(anchorOn, every, workingDays);
    case "week":
      return addWeeks(anchorOn, every);
    case "month":
      return addMonths(anchorOn, every);
  }
};

/** The day the rule says, on a working day, and never one that has passed: then it is the earliest that is left. */
const dueOn = (
  step: PlaybookStep,
  anchorOn: CalendarDay,
  earliestOn: CalendarDay,
  workingDays: WorkingDays,
): CalendarDay => {
  const on = onOrNextWorkingDay(later(anchorOn, step.after, workingDays), workingDays);
  return on < earliestOn ? earliestOn : on;
};

/**
 * The day of a playbook's first step, counted from the day it began. Begun on Thursday 2026-06-25, "2 days after" is
 * Monday 2026-06-29 for somebody who works Monday to Friday; begun a month ago, it is the first working day from today.
 */
export const firstStepOn = (
  step: PlaybookStep,
  startedOn: CalendarDay,
  { today, workingDays }: PlaybookMoment,
): CalendarDay => dueOn(step, startedOn, onOrNextWorkingDay(today, workingDays), workingDays);

/**
 * The day of a later step, counted from the day the playbook began or from the day the step before was closed. What
 * would lie in the past comes on the next working day; only a step that is to follow at once may be due today.
 */
export const laterStepOn = (
  step: PlaybookStep,
  { startedOn, closedOn }: { startedOn: CalendarDay; closedOn: CalendarDay },
  { today, workingDays }: PlaybookMoment,
): CalendarDay =>
  dueOn(
    step,
    step.from === "start" ? startedOn : closedOn,
    step.after.every === 0 ? onOrNextWorkingDay(today, workingDays) : nextWorkingDay(today, workingDays),
    workingDays,
  );
