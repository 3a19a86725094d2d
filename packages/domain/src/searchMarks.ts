import { foldText } from "./foldText";
import { type SearchTerm, type SearchToken, type SearchWord, searchWords, storedForms } from "./searchTokens";

/** A range of a text in UTF-16 units; the end is not included. */
export type Mark = [start: number, end: number];

/** How much of a word as written folds to a number of letters; never half of a letter with its accents. */
const writtenLength = (written: string, folded: number): number => {
  let length = 0;
  let end = 0;
  for (const [letter] of written.matchAll(/.\p{M}*/gsu)) {
    if (length >= folded) break;
    length += foldText(letter).length;
    end += letter.length;
  }
  return end;
};

/** Where a text stands: the beginnings `d` and `da` are looked for in names alone. */
type Where = "name" | "text";

const wordTokens = (term: SearchTerm, where: Where): SearchToken[] =>
  (where === "name" ? term.inName : term.anywhere)
    .flat()
    .filter(({ text }) => !text.startsWith("#") && (where === "name" || !text.startsWith("=")));

const markOfRun = (text: string, { start, end }: SearchWord, typed: string): Mark | null => {
  const at = foldText(text.slice(start, end)).indexOf(typed);
  if (at < 0) return null;
  const from = start + writtenLength(text.slice(start, end), at);
  return [from, from + writtenLength(text.slice(from, end), typed.length)];
};

const markOfWord = (text: string, word: SearchWord, token: SearchToken): Mark | null => {
  const typed = token.text.slice(1);
  if (word.isRun) return markOfRun(text, word, typed);
  const isBeginning = !token.whole || token.text.startsWith("=");
  if (isBeginning && word.plain.startsWith(typed))
    return [word.start, word.start + writtenLength(text.slice(word.start, word.end), typed.length)];
  // Letters of another spelling cannot be told apart, so all of the word is marked.
  const isFound = storedForms(word).some((form) => (isBeginning ? form.startsWith(typed) : form === typed));
  return isFound ? [word.start, word.end] : null;
};

const number = /\+?\(?\d[\d\s()./+-]*\d/g;

const marksOfNumbers = (text: string, term: SearchTerm): Mark[] => {
  const wanted = term.anywhere
    .flat()
    .flatMap(({ text: token }) => (token.startsWith("#") ? [token.slice(1)] : []));
  if (wanted.length === 0) return [];
  return [...text.matchAll(number)].flatMap((found): Mark[] => {
    const digits = found[0].replace(/\D/g, "");
    return wanted.some((one) => digits.includes(one)) ? [[found.index, found.index + found[0].length]] : [];
  });
};

const marksOfTerm = (text: string, words: readonly SearchWord[], term: SearchTerm, where: Where): Mark[] => {
  const tokens = wordTokens(term, where);
  return [
    ...words.flatMap((word): Mark[] => {
      for (const token of tokens) {
        const found = markOfWord(text, word, token);
        if (found) return [found];
      }
      return [];
    }),
    ...(where === "text" ? marksOfNumbers(text, term) : []),
  ];
};

const merged = (marks: readonly Mark[]): Mark[] => {
  const result: Mark[] = [];
  for (const [start, end] of marks.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
};

/** Where the terms are in a text, as written: `lucia` marks `Lucía`. In order, none overlapping. */
export const marksIn = (text: string, terms: readonly SearchTerm[], where: Where): Mark[] => {
  const words = searchWords(text);
  return merged(terms.flatMap((term) => marksOfTerm(text, words, term, where)));
};

const before = 50;
const most = 140;

/** One line of a text, cut around the first mark, never within a letter. */
const cut = (text: string, marks: readonly Mark[]): { line: string; marks: Mark[] } => {
  const first = marks[0]?.[0] ?? 0;
  const near = first > before + 10 ? text.indexOf(" ", first - before) + 1 : 0;
  const from = near > 0 && near <= first ? near : first > before + 10 ? first : 0;
  const full = text.slice(from, from + most);
  const isMore = from + most < text.length;
  const line = isMore ? full.replace(/[\uD800-\uDBFF]$/, "") : full;
  const shift = (from > 0 ? 2 : 0) - from;
  const end = (from > 0 ? 2 : 0) + line.length;
  return {
    line: `${from > 0 ? "… " : ""}${line}${isMore ? " …" : ""}`,
    marks: marks.flatMap(([start, stop]): Mark[] =>
      start + shift < end ? [[start + shift, Math.min(stop + shift, end)]] : [],
    ),
  };
};

/** The line to show for a hit: of the texts the one that holds most of the terms, the first of equals, and which; "" for none. */
export const foundLine = (
  texts: readonly string[],
  terms: readonly SearchTerm[],
): { line: string; marks: Mark[]; at: number } => {
  let best = { text: "", count: 0, at: -1 };
  for (const [at, raw] of texts.entries()) {
    const text = raw.replace(/\s+/g, " ").trim();
    const words = searchWords(text);
    const count = terms.filter((term) => marksOfTerm(text, words, term, "text").length > 0).length;
    if (count > best.count) best = { text, count, at };
  }
  return { ...cut(best.text, marksIn(best.text, terms, "text")), at: best.at };
};
