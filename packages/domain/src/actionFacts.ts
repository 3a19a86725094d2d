import type { Action, Channel } from "@followthrough/contract";

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

interface PlannedMeeting {
  readonly action: Action;
  readonly what: string;
  readonly dueTime: string | null;
}

/** What is still to be agreed: "Ask Omar for a coffee" at nine says when to ask. */
const asksToMeet = /^(?:ask|invite|propose|suggest|find|see (?:if|whether))\b/i;

/** Whether two have agreed to meet: a meeting that has a time is agreed, as an invitation has none yet. */
export const isMeetingAgreed = ({ action, what, dueTime }: PlannedMeeting): boolean =>
  actionFacts[action].isMeeting && dueTime !== null && !asksToMeet.test(what);

/** Whether the day of an agreed meeting has come. What is left then is to say what came of it, not to write once more. */
export const isMeetingDue = (step: PlannedMeeting & { readonly dueOn: string }, today: string): boolean =>
  isMeetingAgreed(step) && step.dueOn <= today;
