/** More than this in one file is no slip. */
const mostBrokenQuotes = 1_000;
/** A quoted cell is never this long unless its end is missing. */
const longest = 200_000;

const endsCell = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || text[at] === delimiter || text[at] === "\n" || text[at] === "\r";

const opensCell = (text: string, at: number, delimiter: string): boolean =>
  at === 0 || text[at - 1] === delimiter || text[at - 1] === "\n" || text[at - 1] === "\r";

/** Where the quotation that opens before `from` ends, or -1; `wrong` counts marks inside it that should be doubled. */
const closing = (text: string, from: number, delimiter: string, wrong: { count: number }): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (endsCell(text, at + 1, delimiter)) return at;
    else if ((wrong.count += 1) > mostBrokenQuotes) return at;
  }
  return -1;
};

/**
 * What is wrong with the quotation marks of a table, in words, or null where it can be read. Looked at before the table
 * is taken apart, because a mark that never closes swallows every row after it, and a million of them take minutes.
 */
export const brokenQuotes = (text: string, delimiter: string): string | null => {
  const wrong = { count: 0 };
  let at = text.indexOf('"');
  while (at >= 0) {
    if (opensCell(text, at, delimiter)) {
      const close = closing(text, at + 1, delimiter, wrong);
      if (close < 0 || close - at > longest) return "a quotation mark opens a cell and never closes it";
      at = close;
    } else wrong.count += 1;
    if (wrong.count > mostBrokenQuotes) return "its quotation marks do not match";
    at = text.indexOf('"', at + 1);
  }
  return null;
};
