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
  highlights: [],
  unplaced: [],
  notes: text,
});
