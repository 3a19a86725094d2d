import type { Action } from "@followthrough/contract";
import { firstName } from "@followthrough/domain/firstName";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import { useSession, useToday } from "../../lib/session";
import type { Step } from "./StepFields";

type Day = Parameters<typeof nextWorkingDay>[0];

interface Named {
  readonly name: string;
}

/** What of a step was changed by hand; the rest follows from whom it is toward. */
export type ChangedStep = Partial<Step>;

const opening = (action: Action, name: string): string =>
  ({
    email: `Write to ${name}`,
    linkedin: `Connect with ${name}`,
    call: `Call ${name}`,
    coffee: `Ask ${name} for a coffee`,
    meeting: `Ask ${name} for a meeting`,
    share: `Share something with ${name}`,
    thank: `Thank ${name}`,
    introduce: `Introduce ${name}`,
    "check-in": `Check in with ${name}`,
    other: `Get in touch with ${name}`,
  })[action];

/**
 * The first step toward somebody one was pointed to, on the next working day, with what was changed of it by hand. What is
 * to be done is told anew for another way of doing it, until it was worded by hand.
 */
export const useFirstStep = (): ((
  to: Named | null,
  by: Named | null,
  how: { action: Action; changed: ChangedStep },
) => Step) => {
  const today = useToday();
  const workingDays = useSession().data?.account?.workingDays ?? [];
  return (to, by, { action, changed }) => {
    const how = changed.action ?? action;
    const words = to ? opening(how, firstName(to.name)) : "";
    return {
      action: how,
      what: to && by ? `${words} and mention ${firstName(by.name)}` : words,
      dueOn: nextWorkingDay(today as Day, workingDays),
      dueTime: null,
      ...changed,
    };
  };
};

/**
 * The changes made so far with what a form shows now: only what differs from what it showed was changed by hand. Words that
 * changed along with how it is done were not: they go on following from whom the step is toward.
 */
export const changesOfStep = (shown: Step, next: Step, before: ChangedStep): ChangedStep => {
  const followsAction = next.action !== shown.action && before.what === undefined;
  return {
    ...before,
    ...Object.fromEntries(
      Object.entries(next).filter(
        ([field, value]) => value !== shown[field as keyof Step] && !(field === "what" && followsAction),
      ),
    ),
  };
};
