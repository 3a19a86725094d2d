import type { CompletionDraft, FollowUp, ReferralState } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import type { Step } from "./StepFields";

/** What is asked when a step is done, before anything is said: a talk is kept as a conversation. */
export const newCompletionForm = ({ action }: Pick<FollowUp, "action">) => ({
  outcome: "",
  talked: actionFacts[action].isTalk,
  channel: actionFacts[action].channel,
  referralState: "" as ReferralState | "",
  leavesPlaybook: false,
  /** The step that comes next; null for none. */
  next: null as Step | null,
});

export type CompletionForm = ReturnType<typeof newCompletionForm>;

/** What is sent to mark a step done. */
export const completionOf = (
  { outcome, talked, channel, referralState, leavesPlaybook, next }: CompletionForm,
  today: string,
): Omit<CompletionDraft, "next" | "conversation"> & {
  conversation: { channel: CompletionForm["channel"]; heldOn: string; notes: string } | null;
  next: { action: Step["action"]; what: string; dueOn: string; dueTime: string | null } | null;
} => ({
  outcome,
  conversation: talked ? { channel, heldOn: today, notes: outcome } : null,
  next: next ? { ...next, dueOn: next.dueOn ?? "" } : null,
  referralState: referralState || null,
  leavesPlaybook,
});
