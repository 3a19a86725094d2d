import { useSaid } from "../../lib/reading/useSaid";
import type { Step } from "./StepFields";
import { useWaitingStep } from "./useWaitingStep";

/** The next steps that words about somebody say: mine, and what they said they would do, which is waited for. */
export const useSaidSteps = (name: string, words: string): readonly Step[] => {
  const { steps, promises } = useSaid(name, words);
  const waitingFor = useWaitingStep();
  return [
    ...steps.map(({ action, what, dueOn, dueTime, recurrence }): Step => ({
      action,
      what,
      dueOn,
      dueTime,
      ...(recurrence ? { recurrence } : {}),
    })),
    ...promises.map(({ what, dueOn }): Step => {
      const step = waitingFor("other");
      return { ...step, what, dueOn: dueOn ?? step.dueOn };
    }),
  ];
};
