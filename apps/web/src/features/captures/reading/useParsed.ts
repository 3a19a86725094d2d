import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import { startTransition, useEffect, useState } from "react";
import { longestCapture } from "../edits/captureBody";
import { parse } from "./parser";

export const unparsedDraft = (text: string): CaptureDraft => ({
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

/** A line is read with every key, pages of text when the typing pauses. */
const waitFor = (text: string): number => (text.length < 1_000 ? 0 : 200);

/**
 * What the text is understood to say, a moment after it was typed: a key never waits for it. A text that takes long to
 * read is read when the typing pauses.
 */
export const useParsed = (text: string, context: CaptureContext): CaptureDraft => {
  const [draft, setDraft] = useState(() => unparsedDraft(""));
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      // No words say nothing, which is known without the grammar.
      const next =
        text.trim() === "" ? unparsedDraft(text) : await parse(text.slice(0, longestCapture), context);
      if (isWanted) startTransition(() => setDraft(next));
    };
    const timer = setTimeout(() => void read().catch(() => setDraft(unparsedDraft(text))), waitFor(text));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, context]);
  return draft;
};
