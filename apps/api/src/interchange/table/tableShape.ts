import { limits } from "../limits";
import { excerpt, oneLine } from "../plainText";

import type { ColumnMeaning } from "@followthrough/contract";

/** A cell for the eyes: the beginning of it, on one line. */
export const shownCell = (text: string): string => excerpt(oneLine(text.slice(0, 1_000)), limits.line);

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
  /** Of a workbook: its sheets, and which of them this is. */
  sheets?: { names: string[]; chosen: number };
};
