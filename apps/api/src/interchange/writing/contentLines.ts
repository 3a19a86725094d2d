/** What of a text a value can carry: its line breaks are of one kind, and it has no other control characters. */
export const carriable = (value: string): string =>
  value.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");

/** A text as a value (RFC 6350, 3.4; RFC 5545, 3.3.11): nothing in it ends the value or the line; control characters go. */
export const escaped = (value: string): string =>
  carriable(value)
    .replace(/[\\,;]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");

/** What goes on in a line of its own must not look like the end of a card to those who forgive blanks before it. */
const harmless = (part: string, at: number): string =>
  at > 0 && /^\s*(?:begin|end)\s*:\s*\S+\s*$/i.test(part) ? part.replace(":", ":\r\n ") : part;

/**
 * A line of a card or a calendar as it is written: at most 75 octets, what goes on in the next begun with a blank, no
 * character cut in two (RFC 6350, 3.2; RFC 5545, 3.1), CRLF at the end.
 */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let [part, size] = ["", 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > 74) {
      parts.push(part);
      [part, size] = ["", 1];
    }
    part += character;
    size += bytes;
  }
  return `${[...parts, part].map(harmless).join("\r\n ")}\r\n`;
};
