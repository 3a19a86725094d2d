import type { CalendarDay } from "@followthrough/contract";
import { firstName } from "./firstName";

/** What was said with somebody who pointed to a person, after they did. */
export interface ReferrerNotes {
  readonly referrer: string;
  readonly on: CalendarDay;
  readonly notes: string;
}

/** Not after "Dr." or an initial. */
const end = /\n+|(?<=[.!?…][”"’)]?)(?<!(?:\b(?:Dr|Prof|Mr|Mrs|Ms|Mx)|(?<!\p{L})\p{Lu})\.)\s+/u;

const sentences = (notes: string): string[] =>
  notes
    .split(end)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** As written, since "will" and "may" are words and Will and May are people. */
const names = (name: string): RegExp => {
  const word = [...firstName(name)].length > 1 ? firstName(name) : name;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  );
};

/**
 * What whoever pointed to a person last said of them, in the sentence that names them; null where they were not spoken of.
 * With "Good lunch. She asked how it went with Sam." of Dana, who pointed to Sam Okafor: "She asked how it went with Sam."
 */
export const lastRemarkAbout = (
  name: string,
  said: readonly ReferrerNotes[],
): { referrer: string; on: CalendarDay; text: string } | null => {
  const named = names(name);
  for (const { referrer, on, notes } of said.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))) {
    const text = sentences(notes).find((sentence) => named.test(sentence));
    if (text !== undefined) return { referrer, on, text };
  }
  return null;
};
