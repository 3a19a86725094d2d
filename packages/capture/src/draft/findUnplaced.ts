import type { Highlight, Span } from "../captureDraft";
import type { NoteText } from "../people/noteText";
import { functionWords } from "../words/commonWords";

/**
 * Finds the clauses that say something no rule used. `heard` are the units that follow-ups were made of, in order.
 */
export const findUnplaced = (
  { text, tokens }: NoteText,
  highlights: readonly Highlight[],
  heard: readonly Span[],
  length: number,
): Span[] => {
  const found: Span[] = [];
  let open: { start: number; end: number; words: number } | null = null;
  let [next, nextHeard] = [0, 0];
  const close = (): void => {
    if (open && open.words > 0) found.push({ start: open.start, end: open.end });
    open = null;
  };
  for (const token of tokens) {
    while ((highlights[next]?.end ?? Infinity) <= token.start) next += 1;
    while ((heard[nextHeard]?.end ?? Infinity) <= token.start) nextHeard += 1;
    const isTaken =
      (highlights[next]?.start ?? Infinity) < token.end || (heard[nextHeard]?.start ?? Infinity) < token.end;
    if (isTaken || token.kind === "break" || (token.kind === "mark" && /^[.!?;,()]$/.test(token.low)))
      close();
    else if (token.kind !== "mark" || open) {
      const counts =
        token.kind !== "mark" && !functionWords.has(token.low) && !/^(?:met|-)$/.test(token.low) ? 1 : 0;
      open = open
        ? { start: open.start, end: token.kind === "mark" ? open.end : token.end, words: open.words + counts }
        : { start: token.start, end: token.end, words: counts };
    }
  }
  close();
  if (length > text.length) found.push({ start: text.length, end: length });
  return found;
};
