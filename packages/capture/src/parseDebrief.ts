import type { CaptureContext, CaptureDraft, Span } from "./captureDraft";
import { readTable } from "./debrief/readTable";
import { rowDraft } from "./debrief/rowDraft";
import { parseCapture } from "./parseCapture";

/** At most this many lines are read as people. */
export const mostDebriefLines = 300;
/** Of a line at most this many characters are read. */
export const longestDebriefLine = 10_000;

export interface DebriefLine {
  /** Counted from 1, blank lines too, as an editor shows them. */
  readonly line: number;
  /** Without bullets and numbering before it. The spans of the draft count from its beginning. */
  readonly text: string;
  /** Where the text stands in the block. */
  readonly span: Span;
  readonly draft: CaptureDraft;
  /** What was not read: all lines from this one on, or the end of this one. */
  readonly unread: "too-many-lines" | "too-long" | null;
}

const bullet = /^(?:[-*•·–—▪◦‣>]+|\d{1,3}[.)]|\(\d{1,3}\)|\[[ xX]?\]|[☐☑✓])[\s\u00A0]+/;

/** Where a line's words begin, after white space, bullets and numbering. */
const beginning = (line: string): number => {
  let at = line.length - line.trimStart().length;
  for (let steps = 0; steps < 3; steps += 1) {
    const match = bullet.exec(line.slice(at, at + 12));
    if (!match) break;
    at += match[0].length;
  }
  return at + (line.slice(at).length - line.slice(at).trimStart().length);
};

const unreadRest = (text: string, start: number, line: number): DebriefLine => {
  const rest = text.slice(start);
  return {
    line,
    text: rest,
    span: { start, end: text.length },
    draft: {
      people: [],
      event: null,
      metOn: null,
      isMetDaySaid: false,
      conversation: null,
      referrals: [],
      followUps: [],
      promises: [],
      ownSteps: [],
      leads: [],
      unkeptRepeats: [],
      highlights: [],
      unplaced: [{ start: 0, end: rest.length }],
      notes: rest,
    },
    unread: "too-many-lines",
  };
};

const readLines = (block: string, context: CaptureContext): DebriefLine[] => {
  const found: DebriefLine[] = [];
  let [start, line] = [0, 0];
  while (start <= block.length) {
    line += 1;
    const match = /[\r\n]/.exec(block.slice(start, start + longestDebriefLine + 1));
    const newline = match ? start + match.index : endOfLine(block, start);
    const whole = block.slice(start, newline);
    const from = beginning(whole);
    const text = whole.slice(from).trimEnd();
    if (text !== "" && found.length >= mostDebriefLines)
      return [...found, unreadRest(block, start + from, line)];
    if (text !== "")
      found.push({
        line,
        text,
        span: { start: start + from, end: start + from + text.length },
        draft: parseCapture(text, context),
        unread: text.length > longestDebriefLine ? "too-long" : null,
      });
    start = newline + (block.startsWith("\r\n", newline) ? 2 : 1);
  }
  return found;
};

const endOfLine = (block: string, start: number): number => {
  let end = start;
  while (end < block.length && block[end] !== "\n" && block[end] !== "\r") end += 1;
  return end;
};

/**
 * Understands a pasted block as one person a line, or as a table where it comes from a spreadsheet: separated by tabs, or
 * by commas or semicolons below a row that names its columns. Blank lines are passed over. Beyond 300 lines one last
 * entry holds what was not read; of a line the first 10,000 characters are read. Never throws. On 2026-03-10 "- Dana
 * Ruiz, NYPL. Email Friday" is Dana, with an e-mail due on 2026-03-13.
 */
export const parseDebrief = (block: string, context: CaptureContext): DebriefLine[] => {
  const table = readTable(block, mostDebriefLines);
  if (!table) return readLines(block, context);
  const rows = table.rows.slice(0, mostDebriefLines).map((row): DebriefLine => {
    const text = block.slice(row.start, row.end);
    const isRow = row.cells.length > 1;
    return {
      line: row.line,
      text,
      span: { start: row.start, end: row.end },
      draft: isRow ? rowDraft(block, row, table.columns, context) : parseCapture(text, context),
      unread: text.length > longestDebriefLine ? "too-long" : null,
    };
  });
  const beyond = table.rows[mostDebriefLines];
  return beyond ? [...rows, unreadRest(block, beyond.start, beyond.line)] : rows;
};
