import type { Action } from "@followthrough/contract";
import { defaultPatienceDays, waitingStep } from "@followthrough/domain/waiting";
import { useSession, useToday } from "../../lib/session";
import type { Step } from "./StepFields";

type Day = Parameters<typeof waitingStep>[1];

/** What is waited for once a step of this kind was taken; by the account's patience and working days. */
export const useWaitingStep = (): ((action: Action, sinceOn?: string) => Step) => {
  const today = useToday();
  const account = useSession().data?.account;
  const patience = {
    patienceDays: account?.patienceDays ?? defaultPatienceDays,
    workingDays: account?.workingDays ?? [],
  };
  return (action, sinceOn = today) => {
    const { what, dueOn, dueTime, waitingSinceOn } = waitingStep(action, sinceOn as Day, patience);
    return { action, what, dueOn, dueTime, waitingSinceOn };
  };
};
