import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import { startTransition, useEffect, useState } from "react";
import { readText } from "./readWords";
import { unreadText } from "./unreadText";

/** A line is read with every key, pages of text when the typing pauses. */
const waitFor = (text: string): number => (text.length < 1_000 ? 0 : 200);

/**
 * What the text is understood to say, a moment after it was typed: a key never waits for it. A text that takes long to
 * read is read when the typing pauses. Null before the first reading, and where the grammar cannot be fetched.
 */
export const useReading = (text: string, context: CaptureContext): CaptureDraft | null => {
  const [reading, setReading] = useState<CaptureDraft | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      // No words say nothing, which is known without the grammar.
      const next = text.trim() === "" ? unreadText(text) : await readText(text, context);
      if (isWanted) startTransition(() => setReading(next));
    };
    const timer = setTimeout(() => void read().catch(() => setReading(null)), waitFor(text));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, context]);
  return reading;
};
