import type { Cell, Row } from "./row";

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** A cell in quotes, which may hold separators, line ends and doubled quotes; null where the quotes are never closed. */
const quotedCell = (
  text: string,
  start: number,
  separator: string,
): (Cell & { readonly lines: number }) | null => {
  let [value, lines] = ["", 0];
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"' && text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else if (character === '"') {
      const next = text[at + 1];
      const isClosed = next === undefined || next === separator || isLineEnd(next);
      return isClosed ? { start, end: at + 1, text: value, lines } : null;
    } else {
      if (character === "\n") lines += 1;
      value += character;
    }
  }
  return null;
};

const plainCell = (text: string, start: number, separator: string): Cell => {
  let end = start;
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
  return { start, end, text: text.slice(start, end) };
};

/** Splits a block into rows and cells at a separator, as spreadsheets write them; at most `most` rows. */
export const readRows = (text: string, separator: string, most: number): Row[] => {
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  // One quote that is never closed would be looked for again in each cell.
  let mayQuote = true;
  while (at < text.length && rows.length < most) {
    const cells: Cell[] = [];
    const [start, begun] = [at, line];
    for (;;) {
      const quoted = mayQuote && text[at] === '"' ? quotedCell(text, at, separator) : null;
      if (text[at] === '"' && quoted === null) mayQuote = false;
      const cell = quoted ?? plainCell(text, at, separator);
      line += quoted?.lines ?? 0;
      cells.push({ start: cell.start, end: cell.end, text: cell.text });
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    rows.push({ start, end: at, cells, line: begun });
    if (text[at] === "\r" && text[at + 1] === "\n") at += 2;
    else if (at < text.length) at += 1;
    line += 1;
  }
  return rows;
};
