import { type SaidOf, useSaid } from "../../lib/reading/useSaid";
import type { Step } from "./StepFields";
import { useWaitingStep } from "./useWaitingStep";

export interface SaidSteps extends Pick<SaidOf, "held" | "aboutOthers"> {
  readonly steps: readonly Step[];
}

/** What words about somebody say is next: steps of mine, and what they said they would do, which is waited for; and how it was said. */
export const useSaidSteps = (name: string, words: string): SaidSteps => {
  const { steps, promises, held, aboutOthers } = useSaid(name, words);
  const waitingFor = useWaitingStep();
  return {
    held,
    aboutOthers,
    steps: [
      ...steps.map(({ action, what, dueOn, dueTime, place, recurrence, isSure, daySaid }): Step => ({
        action,
        what,
        dueOn,
        dueTime,
        ...(place === undefined ? {} : { place }),
        ...(recurrence ? { recurrence } : {}),
        ...(isSure ? {} : { isUnsure: true }),
        ...(daySaid || recurrence ? {} : { isDayUsual: true }),
      })),
      ...promises.map(({ what, dueOn }): Step => {
        const step = waitingFor("other");
        return { ...step, what, dueOn: dueOn ?? step.dueOn };
      }),
    ],
  };
};
