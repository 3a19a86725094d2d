import { inOrder, isFamilyFirst, isSuffix, isTitle } from "./firstName";

/** A name as address books keep it. Any part may be empty. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly additional: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** "van der", "de la": written small before a family name, and part of it. */
const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word);

const join = (words: readonly string[]): string => words.join(" ").replace(/,$/, "");

/**
 * The parts of a name of which nobody said them: titles before it and letters behind it apart, a family name with the small words
 * that belong to it, the family first where its script has it so. `Dr. Ludwig van der Rohe` gives Dr., Ludwig, van der Rohe.
 */
export const guessNameParts = (name: string): NameParts => {
  const said = name.replace(/\([^()]*\)/g, " ");
  const words = inOrder(said);
  // Letters behind a comma, which turn nothing round.
  const after = said
    .split(",")
    .slice(1)
    .flatMap((part) => part.split(/\s+/).filter(Boolean));
  if (after.length > 0 && after.every(isSuffix)) words.push(...after);
  const start = words.findIndex((word) => !isTitle(word));
  if (start < 0) return { family: "", given: name, additional: "", prefix: "", suffix: "" };
  const end = words.findLastIndex((word, at) => at === start || !isSuffix(word)) + 1;
  const [before, called, behind] = [words.slice(0, start), words.slice(start, end), words.slice(end)];
  const around = { additional: "", prefix: join(before), suffix: join(behind) };
  if (called.length === 1) {
    const [only = ""] = called;
    return before.length > 0
      ? { ...around, family: only, given: "" }
      : { ...around, family: "", given: only };
  }
  if (isFamilyFirst(called)) return { ...around, family: called[0] ?? "", given: called.slice(1).join(" ") };
  let from = called.length - 1;
  while (from > 1 && isParticle(called[from - 1] ?? "")) from -= 1;
  return { ...around, family: join(called.slice(from)), given: join(called.slice(0, from)) };
};
