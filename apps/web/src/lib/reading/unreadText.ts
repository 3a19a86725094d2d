import type { CaptureDraft } from "@followthrough/capture";

/** A text of which nothing is understood: all of it is kept. */
export const unreadText = (text: string): CaptureDraft => ({
  people: [],
  event: null,
  metOn: null,
  isMetDaySaid: false,
  conversation: null,
  referrals: [],
  followUps: [],
  promises: [],
  ownSteps: [],
  leads: [],
  unkeptRepeats: [],
  highlights: [],
  unplaced: [],
  notes: text,
});

/** Words without one in the letters that sentences are read in: names alone are read in any. */
export const isOtherScript = (text: string): boolean =>
  /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
