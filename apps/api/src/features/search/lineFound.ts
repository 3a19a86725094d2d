import type { FoundIn } from "@followthrough/contract";
import { type SearchTerm, foundLine } from "@followthrough/domain";

/** The line in which the words are, and whether it is of notes: these are looked at last, and it is said that they are. */
export const lineFound = (
  { texts, notes }: { readonly texts: readonly string[]; readonly notes: readonly string[] },
  terms: readonly SearchTerm[],
): Omit<FoundIn, "nameMarks"> => {
  const { line, marks, at } = foundLine([...texts, ...notes], terms);
  return { line, marks, inNotes: at >= texts.length };
};
