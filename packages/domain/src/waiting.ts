import type { Action, CalendarDay, FollowUpState, StepDraft } from "@followthrough/contract";
import { actionFacts } from "./actionFacts";
import { addWorkingDays, type WorkingDays } from "./workingDays";

/** Working days after which somebody who owes an answer is asked again, unless an account says otherwise. */
export const defaultPatienceDays = 5;

/** Whether a step is still to be done, by whomever: by me, or by them. */
export const isPending = (state: FollowUpState): state is "open" | "waiting" =>
  state === "open" || state === "waiting";

/** Until when somebody asked is left in peace, the day on which they may be asked again: asked on Thursday 2026-06-25, with five working days it is 2026-07-02. */
export const waitingUntil = (
  sinceOn: CalendarDay,
  { patienceDays, workingDays }: { readonly patienceDays: number; readonly workingDays: WorkingDays },
): CalendarDay => addWorkingDays(sinceOn, patienceDays, workingDays);

/** What they are to do after such a step, in words that follow "Dana is to". */
const theirTurn = (action: Action): string => {
  if (actionFacts[action].isMeeting) return "say when we can meet";
  if (action === "call") return "call back";
  if (action === "share") return "say what they think of it";
  if (action === "introduce") return "say whether they talked";
  return "answer";
};

/**
 * What their answer comes to, for whatever follows from it: to call back is a call; all else is an answer, and that to an
 * invitation, which is no meeting yet.
 */
export const answeredBy = (action: Action): Action => (action === "call" ? "call" : "other");

/** What is waited for once a step was taken that asks something of them. */
export const waitingStep = (
  action: Action,
  sinceOn: CalendarDay,
  patience: { readonly patienceDays: number; readonly workingDays: WorkingDays },
): StepDraft => ({
  action,
  what: theirTurn(action),
  dueOn: waitingUntil(sinceOn, patience),
  dueTime: null,
  place: null,
  recurrence: null,
  waitingSinceOn: sinceOn,
});
