import type { ColumnMeaning } from "@followthrough/contract";
import { type Role, type Thing, type Word, adverbs, dictionary, longestPhrase, yesOrNo } from "./dictionary";
import { headingWords } from "./headingWords";
import { knownWord, withoutYour } from "./knownWord";

/** What the words of a heading say, taken together. */
export type Scanned = {
  meanings: Set<ColumnMeaning>;
  /** The one word that means it could be of a thing as well: a name, a title, a link. */
  bare: boolean;
  roles: Set<Role>;
  /** Something no field of a contact holds. */
  thing: Thing | null;
  number: boolean;
  /** How many words nobody knows. */
  unknown: number;
  /** It is answered by yes or no. */
  yesOrNo: boolean;
  question: boolean;
  /** The things that are named beside each other: `Company` and `Job title` of `Company / Job title`. */
  several: string[];
  surnameFirst: boolean;
};

const bracketed = /[([{（［【「][^)\]}）］】」]*[)\]}）］】」]?/gu;

/** A heading without what stands in brackets, and that by itself. */
export const withoutBrackets = (heading: string): { main: string; within: string } => {
  const main = heading.replace(bracketed, " ");
  return { main, within: (heading.match(bracketed) ?? []).join(" ") };
};

const wordsAt = (words: string[], at: number): { said: readonly (Word | null)[]; length: number } => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length -= 1) {
    const phrase = words.slice(at, at + length).join(" ");
    const [word] = [phrase, ...withoutYour(phrase)].flatMap((one) => dictionary.get(one) ?? []);
    if (word) return { said: [word], length };
  }
  return { said: knownWord(words[at] ?? ""), length: 1 };
};

const youOrWe = /^(?:you|your|we|sie|du|wir|vous|tu|nous|usted|você|voce|je|jij|u|du|ni)$/;

/** `Do you …`, `Möchten Sie …?`, `… ister misiniz?` */
const asksYesOrNo = (text: string, words: string[]): boolean => {
  const asks = /[?？]/.test(text);
  const begins = [1, 2, 3].some((count) => yesOrNo.has(words.slice(0, count).join(" ")));
  return begins && (asks || youOrWe.test(words[1] ?? ""));
};

const joiner = /[/|,;+&・、]|\s(?:and|or|und|oder|et|ou|y|e|o|en|och|eller|i|oraz|lub|ve|veya)\s/iu;

export const scanHeading = (text: string): Scanned => {
  const words = headingWords(text).filter((word) => !/^\d+$/.test(word) && !adverbs.has(word));
  const said: (Word | null)[] = [];
  for (let at = 0; at < words.length;) {
    const { said: more, length } = wordsAt(words, at);
    said.push(...more);
    at += length;
  }
  const meant = said.flatMap((word) => (word?.is === "meaning" ? [word] : []));
  const smalls = new Set(said.flatMap((word) => (word?.is === "small" ? [word.small] : [])));
  const meanings = new Set(meant.map(({ meaning }) => meaning));
  const [first] = meanings;
  return {
    meanings,
    bare: meant.every(({ bare }) => bare),
    roles: new Set(said.flatMap((word) => (word?.is === "role" ? [word.role] : []))),
    thing: said.find((word) => word?.is === "thing")?.thing ?? null,
    number: smalls.has("number"),
    unknown: said.filter((word) => word === null).length,
    yesOrNo: asksYesOrNo(text, words) || smalls.has("answersYesOrNo"),
    question: /[?？]/.test(text),
    several: text.split(joiner).filter((part) => part.trim() !== ""),
    surnameFirst: first === "familyName" && meanings.has("givenName"),
  };
};
