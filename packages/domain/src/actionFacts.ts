import type { Action, Channel, StartedBy } from "@followthrough/contract";

export interface ActionFacts {
  /** The channel through which such a step is most likely done. */
  readonly channel: Channel;
  /** Doing it counts as reaching out, so a referral to the person is no longer only heard of. */
  readonly isOutreach: boolean;
  /** It is done by talking, so completing it implies a conversation. */
  readonly isTalk: boolean;
  /** It asks something of them, so that the turn is theirs afterwards. */
  readonly asks: boolean;
  /** Two people meet at a time, which can be sent as an invitation. */
  readonly isMeeting: boolean;
  /** About how many minutes it takes to do or, for a meeting, to arrange. */
  readonly minutes: number;
}

/** An action in writing, which most are. */
const written = {
  channel: "email",
  isOutreach: true,
  isTalk: false,
  asks: true,
  isMeeting: false,
  minutes: 5,
} as const;

/** Facts about each kind of step. Everything that asks about an action reads them here. */
export const actionFacts: Readonly<Record<Action, ActionFacts>> = {
  email: written,
  linkedin: { ...written, channel: "linkedin", minutes: 2 },
  call: { ...written, channel: "call", isTalk: true, minutes: 10 },
  coffee: { ...written, channel: "coffee", isTalk: true, isMeeting: true },
  meeting: { ...written, channel: "meeting", isTalk: true, isMeeting: true },
  share: { ...written, minutes: 3 },
  // Thanks and introductions go to somebody who is known, mostly to another one than whom a referral led to.
  thank: { ...written, isOutreach: false, asks: false, minutes: 3 },
  introduce: { ...written, isOutreach: false },
  "check-in": { ...written, channel: "call" },
  other: { ...written, channel: "other", isOutreach: false },
};

/**
 * Whether the day of an agreed meeting has come: one that has a time is agreed, as an invitation has none yet. What is left
 * then is to say what came of it, not to write once more.
 */
export const isMeetingDue = (
  {
    action,
    dueOn,
    dueTime,
  }: { readonly action: Action; readonly dueOn: string; readonly dueTime: string | null },
  today: string,
): boolean => actionFacts[action].isMeeting && dueTime !== null && dueOn <= today;

/** Channels used for writing. On the others people speak, except a note, which reaches nobody. */
const writing: ReadonlySet<Channel> = new Set(["email", "linkedin", "message"]);

/**
 * The state a referral reaches after a conversation: writing means reached out, speaking means talked, whoever called. A note
 * changes nothing, nor does a letter of theirs: I have not reached out by it.
 */
export const referralStateAfter = (
  channel: Channel,
  startedBy: StartedBy,
): "reached-out" | "talked" | null => {
  if (channel === "note") return null;
  if (!writing.has(channel)) return "talked";
  return startedBy === "me" ? "reached-out" : null;
};

/** Channels on which people see each other: on the day two met it is the meeting itself, and no follow-up of it. */
export const faceToFaceChannels: readonly Channel[] = ["in-person", "coffee", "meeting"];

/** What is not said from afar and is no mere note: only such a conversation is held at an event. */
const thereChannels: ReadonlySet<Channel> = new Set([...faceToFaceChannels, "other"]);

/** Whether a conversation on a channel may be held at an event: an e-mail, a call or a note of the same day is not. */
export const isHeldThere = (channel: Channel): boolean => thereChannels.has(channel);

/** Whether one of the two began a conversation on a channel: a call, an e-mail. Who meets, meets, and a note reaches nobody. */
export const isBegunByOne = (channel: Channel): boolean =>
  channel !== "note" && !faceToFaceChannels.includes(channel);

/** Who began a conversation by what was said of it. A meeting is never theirs alone: after a coffee, I have followed up. */
export const startedByOn = (channel: Channel, said: StartedBy): StartedBy =>
  isBegunByOne(channel) ? said : "me";
