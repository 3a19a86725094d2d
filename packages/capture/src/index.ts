export type {
  CaptureContext,
  CaptureDraft,
  CapturedEvent,
  CapturedFollowUp,
  CapturedPerson,
  CapturedReferral,
  Highlight,
  KnownPerson,
  Span,
} from "./captureDraft";
export { parseDayWords } from "./dayWords";
export { parseMomentWords } from "./momentWords";
export { parsePastDayWords } from "./dayWordsPast";
export { parseCapture } from "./parseCapture";
export { type DebriefLine, longestDebriefLine, mostDebriefLines, parseDebrief } from "./parseDebrief";
