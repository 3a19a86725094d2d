/**
 * What a spreadsheet may run as a formula: after whatever blanks and line breaks one of the signs, also in the full width
 * of East Asian keyboards; a tab or line break at the start, which some programs cut off; and any of these behind marks
 * that are the text's own, so that each mark can be told from ours.
 */
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

export const isFormula = (cell: string): boolean => formula.test(cell);

/** Without the one mark that was put before a formula: `''=1` is the `'=1` it was. Other apostrophes stay. */
export const withoutMark = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
