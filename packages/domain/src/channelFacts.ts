import type { Channel, StartedBy } from "@followthrough/contract";

/** Channels used for writing. On the others people speak, except a note, which reaches nobody. */
const writing: ReadonlySet<Channel> = new Set(["email", "linkedin", "message"]);

/** Whether people write on a channel; on the others they speak. */
export const isWriting = (channel: Channel): boolean => writing.has(channel);

/**
 * The state a referral reaches after a conversation: writing means reached out, speaking means talked, whoever called. A note
 * changes nothing, nor does a letter of theirs: I have not reached out by it.
 */
export const referralStateAfter = (
  channel: Channel,
  startedBy: StartedBy,
): "reached-out" | "talked" | null => {
  if (channel === "note") return null;
  if (!isWriting(channel)) return "talked";
  return startedBy === "me" ? "reached-out" : null;
};

/** Channels on which people see each other: on the day two met it is the meeting itself, and no follow-up of it. */
export const faceToFaceChannels: readonly Channel[] = ["in-person", "coffee", "meeting"];

/** What is not said from afar and is no mere note: only such a conversation is held at an event. */
const thereChannels: ReadonlySet<Channel> = new Set([...faceToFaceChannels, "other"]);

/** Whether a conversation on a channel may be held at an event: an e-mail, a call or a note of the same day is not. */
export const isHeldThere = (channel: Channel): boolean => thereChannels.has(channel);

/**
 * How somebody was most likely talked with: as the last time, else in the way they can be reached; null where nothing is known of it,
 * for none is made up.
 */
export const usualChannel = ({
  last,
  hasEmail,
  hasPhone,
}: {
  /** Of the last conversation with them; a note was none. */
  readonly last: Channel | null;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
}): Channel | null => last ?? (hasEmail ? "email" : hasPhone ? "call" : null);

/** Whether one of the two began a conversation on a channel: a call, an e-mail. Who meets, meets, and a note reaches nobody. */
export const isBegunByOne = (channel: Channel): boolean =>
  channel !== "note" && !faceToFaceChannels.includes(channel);

/** Who began a conversation by what was said of it. A meeting is never theirs alone: after a coffee, I have followed up. */
export const startedByOn = (channel: Channel, said: StartedBy): StartedBy =>
  isBegunByOne(channel) ? said : "me";
