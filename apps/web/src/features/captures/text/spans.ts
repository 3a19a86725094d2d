import type { Highlight } from "@followthrough/capture";

export type Segment = {
  readonly start: number;
  readonly words: string;
  readonly kind: Highlight["kind"] | null;
};

/** How many characters two texts share at the start, and, beyond those, at the end. */
const sharedEnds = (before: string, now: string): [start: number, end: number] => {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return [start, end];
};

/**
 * Where the spans of the text as last read lie in the text as typed since. Reading takes longer than typing, and a
 * colour that lags behind its word jumps.
 */
export const moveSpans = (spans: readonly Highlight[], before: string, now: string): readonly Highlight[] => {
  if (before === now) return spans;
  const [start, end] = sharedEnds(before, now);
  const grown = now.length - before.length;
  const lastShared = before.length - end;
  return spans.flatMap((span) => {
    if (span.end <= start) return [span];
    if (span.start >= lastShared) return [{ ...span, start: span.start + grown, end: span.end + grown }];
    // The change lies within: it keeps its colour where words were only added.
    const moved = { ...span, end: span.end + grown };
    return span.start <= start && span.end >= lastShared && moved.end > moved.start ? [moved] : [];
  });
};

/** The whole text in pieces, coloured and plain, in order. */
export const toSegments = (text: string, spans: readonly Highlight[]): Segment[] => {
  const segments: Segment[] = [];
  let at = 0;
  const plain = (upTo: number) => {
    if (upTo > at) segments.push({ start: at, words: text.slice(at, upTo), kind: null });
    at = Math.max(at, upTo);
  };
  for (const { start, end, kind } of spans) {
    const [from, to] = [Math.max(start, at), Math.min(end, text.length)];
    if (to <= from) continue;
    plain(from);
    segments.push({ start: from, words: text.slice(from, to), kind });
    at = to;
  }
  plain(text.length);
  return segments;
};

/** The pieces of each line, so that a key changes one line and leaves the others as they are drawn. */
export const toLines = (segments: readonly Segment[]): Segment[][] => {
  let line: Segment[] = [];
  const lines = [line];
  for (const { start, words, kind } of segments) {
    let at = start;
    for (const [index, part] of words.split("\n").entries()) {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (part !== "") line.push({ start: at, words: part, kind });
      at += part.length + 1;
    }
  }
  return lines;
};
