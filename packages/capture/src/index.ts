export type {
  CaptureContext,
  CaptureDraft,
  CapturedEvent,
  CapturedFollowUp,
  CapturedLead,
  CapturedOwnStep,
  CapturedPerson,
  CapturedReferral,
  Highlight,
  KnownPerson,
  Span,
} from "./captureDraft";
export * from "./dayWordsIndex";
export { parseCapture } from "./parseCapture";
export { type DebriefLine, longestDebriefLine, mostDebriefLines, parseDebrief } from "./parseDebrief";
