import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import { startTransition, useEffect, useState } from "react";
import { longestCapture } from "./captureBody";

type Parse = (text: string, context: CaptureContext) => CaptureDraft;

let parser: Promise<Parse> | null = null;

/** The parser, fetched when the first capture is begun; fetched again where that failed. */
export const loadParser = (): Promise<Parse> => {
  parser ??= import("@followthrough/capture").then(
    ({ parseCapture }) => parseCapture,
    (error: unknown) => {
      parser = null;
      throw error;
    },
  );
  return parser;
};

export const unread = (text: string): CaptureDraft => ({
  people: [],
  event: null,
  metOn: null,
  conversation: null,
  referrals: [],
  followUps: [],
  highlights: [],
  unplaced: [],
  notes: text,
});

/** A line is read as soon as the key is on the screen, pages of text when the typing pauses. */
const waitFor = (text: string): number => (text.length < 1_000 ? 16 : text.length < 3_000 ? 120 : 350);

/**
 * What the text is understood to say, a moment after it was typed: a key never waits for it. A text that takes long to
 * read is read when the typing pauses.
 */
export const useParsed = (text: string, context: CaptureContext): CaptureDraft => {
  const [draft, setDraft] = useState(() => unread(""));
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const parse = await loadParser();
      if (!isWanted) return;
      const next = parse(text.slice(0, longestCapture), context);
      startTransition(() => setDraft(next));
    };
    const timer = setTimeout(() => void read().catch(() => setDraft(unread(text))), waitFor(text));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, context]);
  return draft;
};
