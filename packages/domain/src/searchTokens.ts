import { foldText } from "./foldText";
import { transliterations } from "./transliterate";

/**
 * Version of the search index. Increment it when `foldText`, the word forms or what is indexed changes; everything is
 * then indexed again.
 */
export const searchVersion = 3;

/** A word of a text: where it stands in UTF-16 units, and what it is compared by. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, with its accents. */
  readonly written: string;
  /** As `fold` has it. */
  readonly plain: string;
  /** Of a script that puts no spaces between words, or between a family name and a given one. */
  readonly isRun: boolean;
}

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}ー]\p{M}*`;
/** A picture is a word, with what it is joined to; the signs of trade marks are none. */
const picture = String.raw`(?![©®™])\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`;
const wordPattern = new RegExp(
  String.raw`(?:${unspaced})+|${picture}|(?:(?!${unspaced})[\p{L}\p{N}]\p{M}*(?:['’ʼ](?=\p{L}))?)+`,
  "gu",
);
/** The same for texts of nothing but ASCII, which most are: a third of the time. */
const plainPattern = /(?:[A-Za-z0-9](?:'(?=[A-Za-z]))?)+/g;
const isPlain = /^[\0-\x7f]*$/;

const isUnspaced = new RegExp(`^${unspaced}`, "u");

const longest = 40;
/** Letters of a run of Chinese, Japanese or Thai that are compared. */
const longestRun = 8;

/** The words of a text in order. `Fernández-Ortega` is two, `O'Brien` is one. */
export const searchWords = (text: string): SearchWord[] =>
  isPlain.test(text) ? plainWords(text) : anyWords(text);

const plainWords = (text: string): SearchWord[] =>
  Array.from(text.matchAll(plainPattern), ({ 0: found, index: start }) => {
    const written = found.replaceAll("'", "").toLowerCase().slice(0, longest);
    return { start, end: start + found.length, written, plain: written, isRun: false };
  });

/** Katakana as hiragana: of a name one writes the one, another the other. */
const withOneKana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Some letters stand for several words, such as the ligature U+FDFA; a token holds no blank. */
const foldWord = (written: string): string =>
  withOneKana(foldText(written).replaceAll(" ", "")).replace(/[\ufe0f\p{Emoji_Modifier}]/gu, "");

const anyWords = (text: string): SearchWord[] =>
  [...text.matchAll(wordPattern)].flatMap((found) => {
    const written = found[0].replace(/['’ʼ]/g, "").toLowerCase().slice(0, longest);
    const plain = foldWord(written);
    const [start, isRun] = [found.index, isUnspaced.test(found[0])];
    return plain === "" ? [] : [{ start, end: start + found[0].length, written, plain, isRun }];
  });

const expanded: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

/** `mueller` without what stands for an umlaut: `muller`. */
const collapsed = (plain: string): string | null => {
  const short = plain.length > 4 ? plain.replace(/([aou])e|aa/g, (pair) => pair.slice(0, 1)) : plain;
  return short === plain ? null : short;
};

/** What may be typed for a word: `Müller` by `muller` and `mueller`, `Юлия` also by `yulia`. */
const typedForms = ({ written, plain }: Pick<SearchWord, "written" | "plain">): string[] =>
  written === plain && isLatin.test(plain)
    ? [plain]
    : [
        ...new Set([
          plain,
          foldWord(written.normalize("NFC").replace(/[äöüøå]/g, (letter) => expanded[letter] ?? letter)),
          ...transliterations(written),
        ]),
      ];

const isLatin = /^[a-z0-9]*$/;

/** What a word of a text is found by. */
export const storedForms = (word: SearchWord): string[] => {
  if (word.isRun) {
    const letters = [...word.plain];
    return letters.map((_, at) => letters.slice(at, at + longestRun).join(""));
  }
  const forms = typedForms(word);
  const [form] = forms;
  if (forms.length === 1 && form !== undefined) {
    const short = collapsed(form);
    return short === null ? forms : [form, short];
  }
  return [...new Set(forms.flatMap((one) => [one, collapsed(one) ?? one]))];
};

/** One entry of the index that is looked for: as it is, or as the beginning of one. */
export interface SearchToken {
  readonly text: string;
  readonly whole: boolean;
}

/** One thing that was typed. It is found where all tokens of one of its ways are. */
export interface SearchTerm {
  readonly typed: string;
  readonly inName: readonly (readonly SearchToken[])[];
  readonly anywhere: readonly (readonly SearchToken[])[];
  /** The folded word that slips are looked for in; null for a number or a short word. */
  readonly typosOf: string | null;
  /** Of a script that sets no spaces between words. */
  readonly isRun: boolean;
}

// What a token is of: `^` a word of the name, `=` the first letters of one, `_` a word of anything, `#` the digits of a
// telephone number from some place to its end, `!` what is not a word, `!=` and a letter a word of one field. No word begins
// with any of these.
const mark = { name: "^", initial: "=", word: "_", digits: "#", fact: "!" } as const;

/** The fields of a contact whose words are found by themselves, with what marks them. */
const fieldMarks = { org: "!=o", title: "!=t", place: "!=p" } as const;
export type SearchField = keyof typeof fieldMarks;

/** What stands in a document for a word of the vocabulary. */
export const wordToken = (word: string): SearchToken => ({ text: mark.word + word, whole: true });

export const starredToken: SearchToken = { text: `${mark.fact}starred`, whole: true };

const isLong = (form: string, isRun: boolean): boolean => isRun || [...form].length > 2;

const begins = (text: string): SearchToken[] => [{ text, whole: false }];
const is = (text: string): SearchToken[] => [{ text, whole: true }];

const termOf = (word: SearchWord): SearchTerm => {
  const forms = word.isRun ? [[...word.plain].slice(0, longestRun).join("")] : typedForms(word);
  const short = word.isRun ? null : collapsed(word.plain);
  const name = forms.map((form) =>
    isLong(form, word.isRun) ? begins(mark.name + form) : is(mark.initial + form),
  );
  const anywhere = forms.map((form) =>
    isLong(form, word.isRun) ? begins(mark.word + form) : is(mark.word + form),
  );
  const first = word.plain.length < 3 && !word.isRun ? name : [];
  return {
    typed: word.plain,
    inName: short === null ? name : [...name, is(mark.name + short)],
    anywhere: short === null ? [...first, ...anywhere] : [...anywhere, is(mark.word + short)],
    typosOf: !word.isRun && /^\p{L}{4,}$/u.test(word.plain) ? word.plain : null,
    isRun: word.isRun,
  };
};

const number = /(?<![\p{L}\p{N}])\+?\(?\d[\d\s()./+-]*\d(?![\p{L}\p{N}])/gu;

const digitsOf = (text: string): string => text.replace(/\D/g, "");

const numberTerm = (text: string): SearchTerm => {
  const digits = digitsOf(text);
  const bare = digits.replace(/^0+/, "");
  const words = searchWords(text).map(({ plain }) => ({ text: mark.word + plain, whole: plain.length < 3 }));
  const phones = [...new Set([digits, bare])].filter((one) => one.length > 2);
  return {
    typed: digits,
    inName: [words.map(({ text: word, whole }) => ({ text: word.replace(mark.word, mark.name), whole }))],
    anywhere: [...phones.map((one) => [{ text: mark.digits + one, whole: false }]), words],
    typosOf: null,
    isRun: false,
  };
};

/**
 * The piece of a word that a term may be: three letters or more, which may stand within a name that does not begin so,
 * "ana" in Dana. Null for less, for numbers, and for scripts without spaces, where every place is a beginning.
 */
export const pieceOf = ({ typed, isRun }: SearchTerm): string | null =>
  !isRun && /^\p{L}{3,}$/u.test(typed) ? typed : null;

/** What a search looks for, in the order typed, at most eight; none where nothing but signs was typed. */
export const searchTerms = (text: string): SearchTerm[] => {
  const terms: { at: number; term: SearchTerm }[] = [];
  const rest = text.replace(number, (found, at: number) => {
    if (digitsOf(found).length < 3) return found;
    terms.push({ at, term: numberTerm(found) });
    return " ".repeat(found.length);
  });
  for (const word of searchWords(rest)) terms.push({ at: word.start, term: termOf(word) });
  return terms
    .toSorted((one, other) => one.at - other.at)
    .slice(0, 8)
    .map(({ term }) => term);
};

/** What is looked for in one field alone: each word begins one of its words, a number too. At most eight. */
export const fieldTerms = (field: SearchField, text: string): SearchTerm[] =>
  searchWords(text)
    .slice(0, 8)
    .map((word) => {
      const forms = word.isRun ? [[...word.plain].slice(0, longestRun).join("")] : typedForms(word);
      const short = word.isRun ? null : collapsed(word.plain);
      const begun = forms.map((form) => begins(fieldMarks[field] + form));
      const anywhere = short === null ? begun : [...begun, is(fieldMarks[field] + short)];
      return { typed: word.plain, inName: anywhere, anywhere, typosOf: null, isRun: word.isRun };
    });

/** The term, or these words in its place: those that a typo may stand for, or that hold what was typed. */
export const termOrWords = (term: SearchTerm, words: readonly string[]): SearchTerm => ({
  ...term,
  inName: [...term.inName, ...words.map((word) => [{ text: mark.name + word, whole: true }])],
  anywhere: [...term.anywhere, ...words.map((word) => [{ text: mark.word + word, whole: true }])],
});

export interface SearchText {
  readonly name: string;
  /** Whatever else it is found by. */
  readonly texts: readonly string[];
  /** Those fields that may be looked through alone; found as texts are. */
  readonly fields?: Readonly<Partial<Record<SearchField, string>>>;
  /** Telephone numbers as written and as E.164. */
  readonly phones: readonly string[];
  readonly starred: boolean;
}

/** A bound that keeps a book pasted into the notes from becoming the index. */
const mostTokens = 10_000;

/** The entries of the index for a document, and its words of three letters or more: those a beginning or a slip may mean. */
export const documentTokens = ({
  name,
  texts,
  fields = {},
  phones,
  starred,
}: SearchText): { tokens: string[]; vocabulary: string[] } => {
  const tokens = new Set<string>(starred ? [starredToken.text] : []);
  const vocabulary = new Set<string>();
  const add = (form: string, isRun = false) => {
    tokens.add(mark.word + form);
    if (isRun || (/^\p{L}/u.test(form) && [...form].length > 2)) vocabulary.add(form);
  };
  for (const word of searchWords(name)) {
    for (const form of storedForms(word)) {
      add(form, word.isRun);
      tokens.add(mark.name + form);
      const letters = [...form];
      if (!word.isRun) for (const many of [1, 2]) tokens.add(mark.initial + letters.slice(0, many).join(""));
    }
    for (const part of partsOf(name.slice(word.start, word.end))) {
      add(part);
      tokens.add(mark.name + part);
    }
  }
  for (const joined of joinedWords(name)) {
    add(joined);
    tokens.add(mark.name + joined);
  }
  for (const phone of phones) {
    const digits = digitsOf(phone).slice(0, 20);
    for (let at = 0; at + 3 <= digits.length; at += 1) tokens.add(mark.digits + digits.slice(at));
  }
  const addText = (text: string, field = "") => {
    for (const joined of joinedWords(text)) {
      if (tokens.size > mostTokens) break;
      add(joined);
      if (field !== "") tokens.add(field + joined);
    }
    for (const word of searchWords(text)) {
      if (tokens.size > mostTokens) break;
      const forms = storedForms(word);
      const parts = partsOf(text.slice(word.start, word.end));
      for (const form of forms) add(form, word.isRun);
      for (const part of parts) add(part);
      if (field !== "") for (const form of [...forms, ...parts]) tokens.add(field + form);
    }
  };
  for (const [field, sign] of Object.entries(fieldMarks)) addText(fields[field as SearchField] ?? "", sign);
  for (const text of texts) addText(text);
  return { tokens: [...tokens], vocabulary: [...vocabulary].toSorted() };
};

/** Words that a hyphen joins, as one: `Mei-Ling` is found by `meiling` too. */
const joinedWords = (text: string): string[] =>
  text.includes("-") || /[\u2010\u2011]/.test(text)
    ? Array.from(
        text.matchAll(/(?<![\p{L}\p{N}])\p{L}{2,}(?:[-\u2010\u2011]\p{L}{2,}){1,3}(?![\p{L}\p{N}])/gu),
        ([words]) => foldWord(words.toLowerCase().replace(/[-\u2010\u2011]/g, "")).slice(0, longest),
      )
    : [];

/** `O'Brien` is found by `brien` too. */
const partsOf = (word: string): string[] =>
  /['’ʼ]/.test(word)
    ? word
        .split(/['’ʼ]/)
        .map(foldText)
        .filter((part) => part.length > 2)
    : [];
