import type { CompletionDraft, FollowUp, ReferralState, StartedBy } from "@followthrough/contract";
import { saysNothingToDo } from "@followthrough/capture/nothingToDo";
import { actionFacts } from "@followthrough/domain/actionFacts";
import type { Sent } from "../templates/useSending";
import { formatNotHeld } from "./notHeld";
import type { Step } from "./StepFields";

/** What is asked when a step is done, before anything is said: a talk is kept as a conversation, and so is what was sent. */
export const newCompletionForm = (
  { action, state, outcome = "" }: Pick<FollowUp, "action" | "state"> & Partial<Pick<FollowUp, "outcome">>,
  sent: Sent | null = null,
) => ({
  // Empty, but of a step of mine alone that was closed before: what it was closed with.
  outcome,
  // What they did is told by them.
  talked: sent !== null || actionFacts[action].isTalk || state === "waiting",
  // The answer to an invitation is no meeting.
  channel:
    sent?.channel ??
    (state === "waiting" && actionFacts[action].isMeeting ? "email" : actionFacts[action].channel),
  /** What was waited for came from them. */
  startedBy: (state === "waiting" ? "them" : "me") as StartedBy,
  /** The words that went out, to be kept with it. */
  sent,
  referralState: "" as ReferralState | "",
  leavesPlaybook: false,
  /** The day it was done; empty for today. */
  doneOn: "" as string | null,
  /** Of a coffee or a meeting: whether it took place. Inviting is not having met. */
  stands: "held" as "invited" | "agreed" | "held",
  /** There is nothing more to do with them: as it was ticked by hand; null until then, it follows the words. */
  settles: null as boolean | null,
  /** The step that comes next; null for none. */
  next: null as Step | null,
  /** What the words say besides; only where there is a next step. */
  also: [] as readonly Step[],
});

/** Whether nothing more is to do: as it was ticked, else as the words say. */
export const isSettling = ({ settles, outcome }: Pick<CompletionForm, "settles" | "outcome">): boolean =>
  settles ?? saysNothingToDo(outcome);

export type CompletionForm = ReturnType<typeof newCompletionForm>;

/** The words that went out and belong to the conversation that is kept: a talk had another channel. None of them: "". */
export const wordsWith = ({ sent, channel }: Pick<CompletionForm, "sent" | "channel">): string =>
  sent?.channel === channel ? sent.words : "";

type SentStep = Step & { dueOn: string };

/** A step as it is sent; a day that was emptied is refused at its place. */
export const sentStep = ({ isUnsure: _isUnsure, isDayUsual: _isDayUsual, ...step }: Step): SentStep => ({
  ...step,
  dueOn: step.dueOn ?? "",
});

/** What is sent to mark a step done. */
export const completionOf = (
  {
    outcome,
    talked,
    channel,
    startedBy,
    sent,
    stands,
    referralState,
    leavesPlaybook,
    doneOn,
    settles,
    next,
    also,
  }: CompletionForm,
  today: string,
): Omit<CompletionDraft, "next" | "also" | "conversation" | "doneOn"> & {
  doneOn: string | null;
  conversation: {
    channel: CompletionForm["channel"];
    startedBy: StartedBy;
    heldOn: string;
    notes: string;
  } | null;
  next: SentStep | null;
  also: SentStep[];
} => ({
  outcome: stands === "held" ? outcome : formatNotHeld(stands, outcome),
  // A field that was emptied is refused at its place.
  doneOn: doneOn === "" ? null : (doneOn ?? ""),
  settles: next === null && isSettling({ settles, outcome }),
  conversation: talked
    ? {
        channel,
        startedBy,
        heldOn: (doneOn === "" ? today : doneOn) ?? "",
        notes: [wordsWith({ sent, channel }), outcome].filter(Boolean).join("\n\n"),
      }
    : null,
  next: next && sentStep(next),
  also: next ? also.map(sentStep) : [],
  referralState: referralState || null,
  leavesPlaybook,
});
