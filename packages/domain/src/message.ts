import type { Action } from "@followthrough/contract";

export interface MessageFacts {
  readonly action: Action;
  readonly what: string;
  readonly firstName: string;
  readonly ownName: string;
  readonly event: string | null;
  /** The line last written about a conversation with them. */
  readonly lastLine: string | null;
  readonly referrer: string | null;
}

const opening = ({ event, referrer, lastLine }: MessageFacts): string => {
  if (referrer) return `${referrer} suggested that I get in touch with you.`;
  if (event) return `It was good to meet you at ${event}.`;
  return lastLine ? "I enjoyed our last conversation." : "I hope you are well.";
};

const subjects: Record<Action, (facts: MessageFacts) => string> = {
  email: ({ event, referrer }) =>
    referrer ? `${referrer} suggested I write` : event ? `Good to meet you at ${event}` : "Staying in touch",
  linkedin: ({ event }) => (event ? `Good to meet you at ${event}` : "Staying in touch"),
  call: () => "A quick call?",
  coffee: () => "Coffee?",
  meeting: () => "Time to meet?",
  share: () => "I thought of you",
  thank: () => "Thank you",
  introduce: () => "An introduction",
  "check-in": () => "Checking in",
  other: () => "Staying in touch",
};

const asks: Record<Action, string> = {
  email: "I would like to keep the conversation going. Would you have a few minutes in the coming weeks?",
  linkedin: "I would be glad to stay connected here.",
  call: "Would you have ten minutes for a call this week?",
  coffee: "May I buy you a coffee one of these days?",
  meeting: "Could we find half an hour to meet?",
  share: "I came across something that made me think of you: ",
  thank: "Thank you for your help. It made a difference, and I wanted you to know how it went: ",
  introduce: "I would like you to meet somebody; I think you two would have much to talk about.",
  "check-in":
    "I wanted to hear how things are going with you, and whether anything has changed since we talked.",
  other: "",
};

/** A message to start from, to be edited before anything is sent. Plain text, lines ended by `\n`. */
export const draftMessage = (facts: MessageFacts): { subject: string; body: string } => ({
  subject: subjects[facts.action](facts),
  body: [
    `Hello ${facts.firstName},`,
    "",
    facts.action === "thank" ? asks.thank : `${opening(facts)} ${asks[facts.action]}`.trim(),
    "",
    "Best wishes",
    facts.ownName,
  ].join("\n"),
});
