import type { Action, Channel } from "@followthrough/contract";

export interface ActionFacts {
  /** The channel such a step is most likely done through. */
  readonly channel: Channel;
  /** Doing it reaches out to the person, so that a referral to them is no longer only heard of. */
  readonly isOutreach: boolean;
  /** It is done by talking, so that once done there was a conversation. */
  readonly isTalk: boolean;
  /** Two people meet at a time, which can be sent as an invitation. */
  readonly isMeeting: boolean;
  /** About how many minutes it takes to do or, for a meeting, to arrange. */
  readonly minutes: number;
}

/** An action in writing, which most are. */
const written = { channel: "email", isOutreach: true, isTalk: false, isMeeting: false, minutes: 5 } as const;

/** What is true of each kind of step, wherever it is asked. */
export const actionFacts: Readonly<Record<Action, ActionFacts>> = {
  email: written,
  linkedin: { ...written, channel: "linkedin", minutes: 2 },
  call: { ...written, channel: "call", isTalk: true, minutes: 10 },
  coffee: { ...written, channel: "coffee", isTalk: true, isMeeting: true },
  meeting: { ...written, channel: "meeting", isTalk: true, isMeeting: true },
  share: { ...written, minutes: 3 },
  // Thanks and introductions go to somebody who is known, mostly to another one than whom a referral led to.
  thank: { ...written, isOutreach: false, minutes: 3 },
  introduce: { ...written, isOutreach: false },
  "check-in": { ...written, channel: "call" },
  other: { ...written, channel: "other", isOutreach: false },
};

/** Those channels by which one writes; by the others people speak, but for a note, by which nobody is reached. */
const writing: ReadonlySet<Channel> = new Set(["email", "linkedin", "message"]);

/** How far a conversation through a channel takes a referral: writing reaches out, speaking is talking, a note is neither. */
export const referralStateAfter = (channel: Channel): "reached-out" | "talked" | null =>
  channel === "note" ? null : writing.has(channel) ? "reached-out" : "talked";
