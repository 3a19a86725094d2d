import type { CaptureContext, CaptureDraft, Highlight, Span } from "../captureDraft";
import { understand } from "../understand";
import type { Cell } from "./row";

/** Where a piece of a line put together comes from. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Where a span of the line put together lies in the row, as far as its first piece goes; null where in none. */
const inRow = (pieces: readonly Piece[], { start, end }: Span): Span | null => {
  const piece = pieces.find(({ from, to }) => start >= from && start < to);
  if (!piece) return null;
  return { start: piece.at + start - piece.from, end: piece.at + Math.min(end, piece.to) - piece.from };
};

const moved = (pieces: readonly Piece[], spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => inRow(pieces, span) ?? []);

/**
 * What cells of words say about the one a row is of, understood as "Dana Ruiz. Talked about linked data"; its spans are
 * those of the row. What cannot be shown in the row has no span.
 */
export const rowWords = (
  name: string,
  cells: readonly Cell[],
  rowText: string,
  rowStart: number,
  context: CaptureContext,
): CaptureDraft => {
  const pieces: Piece[] = [];
  let line = name === "" ? "" : `${name}. `;
  for (const { start, end, text } of cells) {
    const at = start - rowStart;
    // Of a cell in quotes the words are not where they stand in the row.
    if (rowText.slice(at, end - rowStart) === text)
      pieces.push({ from: line.length, to: line.length + text.length, at });
    line += `${text} `;
  }
  const draft = understand(line, context, name === "" ? [] : [{ id: "", name }]);
  return {
    ...draft,
    people: draft.people.map((person) => ({
      ...person,
      spans: moved(pieces, person.spans),
      fieldSpans: moved(pieces, person.fieldSpans),
    })),
    event: draft.event && { ...draft.event, span: draft.event.span && inRow(pieces, draft.event.span) },
    referrals: draft.referrals.map((referral) => ({
      ...referral,
      span: inRow(pieces, referral.span) ?? { start: 0, end: 0 },
    })),
    followUps: draft.followUps.map((step) => ({
      ...step,
      spans: moved(pieces, step.spans),
      repeatSpan: step.repeatSpan && inRow(pieces, step.repeatSpan),
    })),
    ownSteps: draft.ownSteps.map((step) => ({
      ...step,
      spans: moved(pieces, step.spans),
      repeatSpan: step.repeatSpan && inRow(pieces, step.repeatSpan),
      whole: inRow(pieces, step.whole) ?? { start: 0, end: 0 },
    })),
    unkeptRepeats: moved(pieces, draft.unkeptRepeats),
    highlights: draft.highlights.flatMap((one): Highlight[] => {
      const span = inRow(pieces, one);
      return span ? [{ ...span, kind: one.kind }] : [];
    }),
    unplaced: moved(pieces, draft.unplaced),
  };
};
