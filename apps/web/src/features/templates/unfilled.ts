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

/** The fields that still stand unfilled in a text, `[event]`, each where it first stands. */
export const missingIn = (text: string): { field: TemplateField; start: number; end: number }[] =>
  fields
    .map((field) => ({ field, start: text.indexOf(`[${field}]`) }))
    .filter(({ start }) => start >= 0)
    .map(({ field, start }) => ({ field, start, end: start + field.length + 2 }))
    .toSorted((a, b) => a.start - b.start);

/** A text with something put in the place of what is selected, and where the cursor stands after it. */
export const inserted = (
  text: string,
  piece: string,
  selection: { start: number; end: number },
): { text: string; at: number } => ({
  text: text.slice(0, selection.start) + piece + text.slice(selection.end),
  at: selection.start + piece.length,
});
