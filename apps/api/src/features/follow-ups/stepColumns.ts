import type { CalendarDay, StepDraft } from "@followthrough/contract";
import { addDays, ownStepProblem } from "@followthrough/domain";
import { invalidField } from "../../http/problem";
import { day } from "../../sql/storedDay";

/** Throws `invalid_input` where a step of mine alone is of a kind that needs somebody. */
export const mustSuitOwnStep = (step: Parameters<typeof ownStepProblem>[0]): void => {
  const problem = ownStepProblem(step);
  if (problem) throw invalidField(problem.field, problem.message);
};

/** Whoever is waited for was asked on a day that has come somewhere on earth, and not after the day they are left in peace until. */
export const mustMakeSenseAsWaiting = (
  { waitingSinceOn, dueOn, recurrence }: Pick<StepDraft, "waitingSinceOn" | "dueOn" | "recurrence">,
  now: string,
): void => {
  if (waitingSinceOn === null) return;
  // No zone is a whole day ahead of UTC.
  if (waitingSinceOn > addDays(day(now.slice(0, 10)), 1))
    throw invalidField("waitingSinceOn", "must not be in the future");
  if (waitingSinceOn > dueOn) throw invalidField("dueOn", "must not be before the day they were asked");
  if (recurrence !== null) throw invalidField("recurrence", "must not be of what is theirs to do");
};

/** The columns of a new step, at whichever door it comes in. Throws `invalid_input` where it was asked on no day that makes sense. */
export const columnsOfStep = (step: StepDraft & { anchorOn?: CalendarDay }, now: string) => {
  mustMakeSenseAsWaiting(step, now);
  const { recurrence, action, what, dueOn, dueTime, place, anchorOn, waitingSinceOn } = step;
  return {
    action,
    what,
    dueOn,
    dueTime,
    place,
    promisedOn: dueOn,
    state: waitingSinceOn === null ? "open" : "waiting",
    waitingSinceOn,
    recursEvery: recurrence?.every ?? null,
    recursUnit: recurrence?.unit ?? null,
    recursMode: recurrence?.mode ?? null,
    anchorOn: recurrence ? (anchorOn ?? dueOn) : null,
    createdAt: now,
    updatedAt: now,
  };
};
