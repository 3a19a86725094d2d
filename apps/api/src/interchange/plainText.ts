/**
 * Control characters but for tab and newline, the marks that turn the direction of what follows, and the byte order mark.
 */
const unwanted = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(unwanted, "");

/** The text on one line, without control characters: `" Dana\r\nRuiz\u0007 "` becomes `"Dana Ruiz"`. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

/** The text with its line breaks, without control characters: what notes are kept as. */
export const paragraphs = (text: string): string => printable(text).trim();

/** Where the first `max` code points end, as an index into the text; its length where there are no more of them. */
const endOfFirst = (text: string, max: number): number => {
  // A code point is one or two units: so few units are no more code points.
  if (text.length <= max) return text.length;
  let end = 0;
  for (let counted = 0; counted < max && end < text.length; counted += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
};

/** Whether a text has more than `max` code points, as the contract counts: `isLongerThan("Zoë😀", 4)` is false. */
export const isLongerThan = (text: string, max: number): boolean => endOfFirst(text, max) < text.length;

/** The first `max` code points, without blanks at their end: `cut("Zoë", 2)` is `"Zo"`. */
export const cut = (text: string, max: number): string =>
  isLongerThan(text, max) ? text.slice(0, endOfFirst(text, max)).trimEnd() : text;

/** A text short enough for a list of what could not be placed. */
export const excerpt = (text: string, max: number): string =>
  isLongerThan(text, max) ? `${cut(text, max - 1)}…` : text;
