import type { CalendarDay } from "@followthrough/contract";
import { firstName } from "./firstName";
import { titles, titlesWithStop } from "./nameTitles";

/** The notes of a conversation with somebody after they referred a person. */
export interface ReferrerNotes {
  readonly referrer: string;
  readonly on: CalendarDay;
  readonly notes: string;
}

const anyTitle = `${titles} ${titlesWithStop}`
  .split(" ")
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  .join("|");

/** Not after "Dr." or an initial. */
const end = new RegExp(`\\n+|(?<=[.!?…][”"’)]?)(?<!(?:(?<!\\p{L})(?:${anyTitle}|\\p{Lu}))\\.)\\s+`, "u");

const sentences = (notes: string): string[] =>
  notes
    .split(end)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Case matters: "will" and "may" are words, Will and May are people. */
const names = (name: string): RegExp => {
  const words = [name, firstName(name)]
    .filter((word) => [...word].length > 1 || word === name)
    .map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "u");
};

/**
 * The referrer's latest remark about the referred person: the sentence that names them, or null. With "Good lunch.
 * She asked how it went with Sam." from Dana, who referred Sam Okafor: "She asked how it went with Sam."
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
