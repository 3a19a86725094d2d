import type { CaptureContext, CaptureDraft } from "./captureDraft";

export const parseCapture = (text: string, _context: CaptureContext): CaptureDraft => ({
  people: [],
  event: null,
  metOn: null,
  referrals: [],
  followUps: [],
  highlights: [],
  unplaced: [],
  notes: text,
});
