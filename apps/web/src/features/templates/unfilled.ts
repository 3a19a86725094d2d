import type { TemplateField } from "@followthrough/contract";

const fields: readonly TemplateField[] = [
  "first name",
  "event",
  "last conversation",
  "referrer",
  "link",
  "what",
  "my name",
];

/** What a template can be filled in with, in the order in which it is offered. */
export const templateFields = fields;

/** What stands unfilled in a text. */
export interface Unfilled {
  /** As it stands there: `[event]`, or `{evnt}`, which is no field. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const unfilled = new RegExp(`\\[(?:${fields.join("|")})\\]|\\{[\\p{L} ]{1,40}\\}`, "gu");

/** What still stands unfilled in a text, in its order: `[event]`, and a field that was misspelt: `{evnt}`. */
export const missingIn = (text: string): Unfilled[] =>
  [...text.matchAll(unfilled)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * The text without what stands unfilled at a place, and where the cursor stands then. What led up to it goes as well: of "I
 * promised you the map: [link]" there is left "I promised you the map."
 */
export const withoutUnfilled = (text: string, { start, end }: Unfilled): { text: string; at: number } => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const led = /[ \t]*:[ \t]*$/.exec(before);
  const isLast = /^[ \t]*(?:\n|$)/.test(after);
  const kept = led && isLast ? `${before.slice(0, led.index)}.` : before.replace(/[ \t]+$/, "");
  return { text: kept + after, at: kept.length };
};

/** A text with something put in the place of what is selected, and where the cursor stands after it. */
export const inserted = (
  text: string,
  piece: string,
  selection: { start: number; end: number },
): { text: string; at: number } => ({
  text: text.slice(0, selection.start) + piece + text.slice(selection.end),
  at: selection.start + piece.length,
});
