import type { ColumnMeaning } from "@followthrough/contract";

/** A table for the eyes of somebody who says what its columns hold. */
export type TableShape = {
  /** The headings; `Column 1` and so on where the table has none. */
  header: string[];
  /** The first rows, up to five. */
  sample: string[][];
  /** What each column was read as. */
  mapping: ColumnMeaning[];
  /** Every heading is known: nobody need look. */
  sure: boolean;
};
