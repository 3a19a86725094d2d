import type { Action } from "@followthrough/contract";

export interface DefaultTemplate {
  readonly id: string;
  readonly action: Action;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

const letter = (...paragraphs: string[]): string =>
  ["Hello {first name},", ...paragraphs, "Best wishes\n{my name}"].join("\n\n");

const idOf = (number: number): string => `b6f4c0de-1000-4a00-8000-${String(number).padStart(12, "0")}`;

/**
 * The messages that come with the program. They say nothing that nobody said; what only the writer knows is left to be filled
 * in, in words in braces that no field has. Their ids never change: a changed one is stored under the same id.
 */
export const defaultTemplates: readonly DefaultTemplate[] = [
  {
    id: idOf(1),
    action: "email",
    name: "After meeting at an event",
    subject: "Good to meet you at {event}",
    body: letter(
      "It was good to meet you at {event}.",
      "Would you have a few minutes in the coming weeks for a talk?",
    ),
  },
  {
    id: idOf(2),
    action: "email",
    name: "Sent by somebody",
    subject: "{referrer} suggested I write",
    body: letter(
      "{referrer} suggested that I get in touch with you.",
      "May I ask you a few questions about your work, by phone or over coffee? Twenty minutes would be plenty.",
    ),
  },
  {
    id: idOf(3),
    action: "email",
    name: "Keeping in touch",
    subject: "Staying in touch",
    body: letter(
      "I hope you are well. I would like to keep our conversation going.",
      "Would you have a few minutes in the coming weeks?",
    ),
  },
  {
    id: idOf(4),
    action: "linkedin",
    name: "After meeting at an event",
    subject: "",
    body: "Hello {first name}, it was good to meet you at {event}. I would be glad to stay in touch here.",
  },
  {
    id: idOf(5),
    action: "linkedin",
    name: "Sent by somebody",
    subject: "",
    body: "Hello {first name}, {referrer} suggested that I get in touch with you. I would be glad to connect here.",
  },
  {
    id: idOf(6),
    action: "linkedin",
    name: "Keeping in touch",
    subject: "",
    body: "Hello {first name}, I would be glad to stay in touch here.",
  },
  {
    id: idOf(7),
    action: "call",
    name: "Asking for a call",
    subject: "A quick call?",
    body: letter("Would you have ten minutes for a call this week? I can work around your day."),
  },
  {
    id: idOf(8),
    action: "call",
    name: "Asking for a call, sent by somebody",
    subject: "A quick call? {referrer} suggested it",
    body: letter(
      "{referrer} suggested that I get in touch with you.",
      "Would you have ten minutes for a call this week?",
    ),
  },
  {
    id: idOf(9),
    action: "coffee",
    name: "Asking for a coffee",
    subject: "Coffee?",
    body: letter("May I buy you a coffee one of these days? I can come to where you are."),
  },
  {
    id: idOf(10),
    action: "coffee",
    name: "Coffee after an event",
    subject: "Coffee, after {event}?",
    body: letter(
      "It was good to meet you at {event}, and too short.",
      "May I buy you a coffee one of these days? I can come to where you are.",
    ),
  },
  {
    id: idOf(11),
    action: "meeting",
    name: "Asking for half an hour",
    subject: "Time to meet?",
    body: letter("Could we find half an hour to meet? I will bring the questions and keep to the time."),
  },
  {
    id: idOf(12),
    action: "meeting",
    name: "Asking for an interview, sent by somebody",
    subject: "{referrer} suggested that we talk",
    body: letter(
      "{referrer} suggested that I talk with you. I would like to learn how you do your work.",
      "Could we find half an hour? I will bring the questions and keep to the time.",
    ),
  },
  {
    id: idOf(13),
    action: "share",
    name: "Sharing a link",
    subject: "I thought of you",
    body: letter("I came across this and thought of you: {link}", "No answer needed."),
  },
  {
    id: idOf(14),
    action: "share",
    name: "Sharing what was promised",
    subject: "As promised",
    body: letter("As promised: {link}", "Tell me if it is of use."),
  },
  {
    id: idOf(15),
    action: "thank",
    name: "Thanking, and how it went",
    subject: "Thank you",
    body: letter("Thank you for your help. I wanted you to know how it went: {how it went}"),
  },
  {
    id: idOf(16),
    action: "thank",
    name: "A word of thanks",
    subject: "Thank you",
    body: letter("Thank you for your help. It means a lot to me."),
  },
  {
    id: idOf(17),
    action: "introduce",
    name: "Introducing two people",
    subject: "An introduction",
    body: letter(
      "I would like you to meet somebody; I think the two of you would have much to talk about.",
      "Shall I put you in touch?",
    ),
  },
  {
    id: idOf(18),
    action: "check-in",
    name: "Checking in",
    subject: "Checking in",
    body: letter(
      "I wanted to hear how things are going with you, and whether anything has changed since we talked.",
    ),
  },
  {
    id: idOf(19),
    action: "check-in",
    name: "Checking in, a while after an event",
    subject: "Since {event}",
    body: letter(
      "It has been a while since we met at {event}. I wanted to hear how things are going with you.",
      "Has anything changed since we talked?",
    ),
  },
  {
    id: idOf(20),
    action: "other",
    name: "A short word",
    subject: "A short word",
    body: letter("A short word, because I have been meaning to: {a few words}"),
  },
];
