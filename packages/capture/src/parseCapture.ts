import type { CaptureContext, CaptureDraft } from "./captureDraft";
import { understand } from "./understand";

/**
 * Understands a line or a paragraph of plain words about people: who they are, where and when they were met, who pointed
 * to whom, and what the writer means to do by when. Always answers, never throws; the whole text stays in `notes`. Of a
 * text longer than 10,000 characters the beginning is read, the rest is `unplaced`. On 2026-03-10 "Met Dana Ruiz at ALA
 * Annual. Email her next week" is Dana, met that day, and an e-mail due on 2026-03-16.
 */
export const parseCapture = (text: string, context: CaptureContext): CaptureDraft =>
  understand(text, context);
