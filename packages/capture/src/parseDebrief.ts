import type { CaptureContext, CaptureDraft, Span } from "./captureDraft";
import { parseCapture } from "./parseCapture";

/** At most this many lines are read as people. */
export const mostDebriefLines = 300;
/** Of a line at most this many characters are read. */
export const longestDebriefLine = 10_000;

export interface DebriefLine {
  /** Counted from 1, blank lines too, as an editor shows them. */
  readonly line: number;
  readonly text: string;
  readonly span: Span;
  /** Null where the line is beyond the cap. */
  readonly draft: CaptureDraft;
  /** What was not read, and why: the line as a whole, or its end. */
  readonly unread: "too-many-lines" | "too-long" | null;
}

export const parseDebrief = (text: string, context: CaptureContext): DebriefLine[] => [
  { line: 1, text, span: { start: 0, end: text.length }, draft: parseCapture(text, context), unread: null },
];
