import type { Step } from "./StepFields";

/** The words tell two steps apart: several promises without a day have the same day, and are of one action. */
export const isSameSaid = (one: Step, other: Step): boolean =>
  one.what === other.what && Boolean(one.waitingSinceOn) === Boolean(other.waitingSinceOn);

/** Of what the words say, what is not offered already: to be back in touch on one day is one thing, however it is called. */
export const saidAndNotOffered = (
  said: readonly Step[],
  offered: readonly Pick<Step, "action" | "dueOn">[],
): readonly Step[] =>
  said.filter(
    ({ action, dueOn, waitingSinceOn }) =>
      Boolean(waitingSinceOn) ||
      action !== "check-in" ||
      !offered.some((one) => one.action === action && one.dueOn === dueOn),
  );

/** What is ticked beside the step that was picked: all else that the words surely say. */
export const tickedBesides = (said: readonly Step[], picked: Step): readonly Step[] =>
  said.filter((step) => step !== picked && !step.isUnsure);

/**
 * What can be planned beside the next step: what else the words say, and what was ticked when they said otherwise, which stays
 * until it is taken away.
 */
export const saidBesides = (said: readonly Step[], next: Step, also: readonly Step[]): readonly Step[] => {
  const besides = said.filter((step) => !isSameSaid(step, next));
  return [...besides, ...also.filter((step) => !besides.some((other) => isSameSaid(step, other)))];
};
