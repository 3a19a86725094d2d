import type { Action, CalendarDay } from "@followthrough/contract";

/** The kind of a step that is for or with nobody: every other kind reaches somebody. */
export const ownStepAction: Action = "other";

interface OwnStep {
  readonly action?: Action | undefined;
  readonly waitingSinceOn?: CalendarDay | null | undefined;
  readonly referralId?: string | null | undefined;
}

/**
 * What keeps a step from being one of mine alone: it needs somebody to reach, to wait for or to have been pointed to. The
 * field and the reason to show with it; null where nothing does.
 */
export const ownStepProblem = ({
  action = ownStepAction,
  waitingSinceOn = null,
  referralId = null,
}: OwnStep): { readonly field: keyof OwnStep; readonly message: string } | null => {
  if (action !== ownStepAction) return { field: "action", message: "needs a person" };
  if (waitingSinceOn !== null) return { field: "waitingSinceOn", message: "needs a person to wait for" };
  if (referralId !== null) return { field: "referralId", message: "needs the person it led to" };
  return null;
};
