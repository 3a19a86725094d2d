import type { CalendarDay } from "@followthrough/contract";

/** Stands for the name of somebody who is in the trash, and is needed to tell how one came to know others. */
export const removedPerson = "Somebody removed";
export const removedInSentence = "someone removed";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const formatDate = (day: CalendarDay): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;

/** A LinkedIn connection is how you know somebody, not a day you met. */
export const describeConnection = (on: CalendarDay): string => `Connected on LinkedIn on ${formatDate(on)}`;

// What is written into somebody's notes, where it is the user's from then on.

/** What a file says otherwise of a field. */
export const describeOtherValue = (field: string, value: string): string =>
  `Imported also with ${field}: ${value}`;
export const describeOtherName = (name: string): string => `Imported also as ${name}.`;

/** A referral between two who are made one, and which falls away by that. */
export const describeDroppedReferral = (referral: {
  readonly heardOn: string;
  readonly referrer: string;
  readonly referred: string;
  readonly reason: string;
}): string => {
  const { heardOn, referrer, referred, reason } = referral;
  return `${heardOn}: ${referrer} pointed you to ${referred}${reason ? `: ${reason}` : "."}`;
};

/** Messages to start from that are no template of the user's. */
export const messageNames = {
  drafted: "From what was said",
  empty: "Your own words",
  news: "The news",
} as const;
