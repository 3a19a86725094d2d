import type { Span } from "../captureDraft";

/** A cell with its text as meant, without quotes, and where it stands in the block. */
export interface Cell extends Span {
  readonly text: string;
}

/** A row of a block: its cells, and where it stands. */
export interface Row extends Span {
  readonly cells: readonly Cell[];
  /** The line it begins on, from 1. */
  readonly line: number;
}
