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

/** The first `max` UTF-16 units, never half a character: `cut("Zoë", 2)` is `"Zo"`. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, end).trimEnd();
};

/** A text short enough for a list of what could not be placed. */
export const excerpt = (text: string, max: number): string =>
  text.length <= max ? text : `${cut(text, max - 1)}…`;
