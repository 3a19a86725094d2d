import type { ColumnMeaning, ContactFieldOf } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import { headingWords } from "./headingWords";
import { nameHeadings } from "./nameHeadings";
import { otherHeadings } from "./otherHeadings";
import { placeHeadings } from "./placeHeadings";
import { reachHeadings } from "./reachHeadings";
import { roleWords } from "./roleWords";
import { smallWords } from "./smallWords";
import { thingWords } from "./thingWords";
import { workHeadings } from "./workHeadings";

/** Of every field there must be some: a file says what it holds by nothing else. */
type Phrases = Record<ContactFieldOf<"name" | "line" | "day" | "birthday" | "notes" | "tags">, string> &
  Partial<Record<ColumnMeaning, string>>;

/** What columns are called, in the languages of most tables, by what they mean. */
const phrases: Phrases = {
  ...nameHeadings,
  ...workHeadings,
  ...reachHeadings,
  ...placeHeadings,
  ...otherHeadings,
};

export type Role = keyof typeof roleWords;
export type Small = keyof typeof smallWords;
export type Thing = keyof typeof thingWords;

/** What a word or a few of them say within a heading. */
export type Word =
  | { is: "meaning"; meaning: ColumnMeaning; bare: boolean }
  | { is: "role"; role: Role }
  | { is: "thing"; thing: Thing }
  | { is: "small"; small: Small };

const folded = (words: string): Set<string> => new Set(words.split(" ").map(foldText));

/** They mean this only where they stand alone: in a longer heading they say whose or which. */
const aloneOnly = folded(
  "contact contacto contatto kontakt person number main first last middle job function service team group groups local site sito " +
    "land maa via cap cep cp user account born met place tag label labels office custom private partner nation morada " +
    "il ad not base about area direction qualité career papel connection relationship business firm note mel subject id " +
    "gruppe gruppen groupe groupes grupos gruppi groepen grup category categories intro background summary numero message " +
    "description descrizione descripción descrição beschreibung école club school introduction",
);

/** The word for a name, of whatever: of what it is, the rest of the heading says. */
const bareNames = folded(
  "name names naam namn navn nom noms nome nombre nazwa adı isim ismi nimi 名 이름 имя név nafn nume",
);

/** As well a person's as a thing's. */
const bareOthers = folded(
  "title titel titre titolo título position role rolle rol roll rôle ruolo function url link links website profile profil site tags labels",
);

/** What whole headings mean. */
export const wholeHeadings = new Map<string, ColumnMeaning>();
/** What parts of headings say, by their words between blanks. */
export const dictionary = new Map<string, Word>();

const isMeaning = (word: string): word is keyof typeof phrases & ColumnMeaning => word in phrases;

const eachPhrase = (
  lists: Readonly<Record<string, string>>,
  take: (key: string, words: string) => void,
): void => {
  for (const [key, list] of Object.entries(lists))
    for (const phrase of list.split(", ").filter((one) => one !== ""))
      take(key, headingWords(phrase).join(" "));
};

eachPhrase(phrases, (meaning, words) => {
  if (isMeaning(meaning) && !wholeHeadings.has(words)) wholeHeadings.set(words, meaning);
});
for (const [words, meaning] of wholeHeadings) {
  if (bareNames.has(words)) dictionary.set(words, { is: "meaning", meaning: "name", bare: true });
  else if (!aloneOnly.has(words) && meaning !== "keep" && meaning !== "leave")
    dictionary.set(words, { is: "meaning", meaning, bare: bareOthers.has(words) });
}
for (const words of bareNames)
  if (!dictionary.has(words)) dictionary.set(words, { is: "meaning", meaning: "name", bare: true });

const addWord = (words: string, word: Word): void => {
  if (!dictionary.has(words)) dictionary.set(words, word);
};
const isKey = <K extends string>(lists: Readonly<Record<K, string>>, key: string): key is K => key in lists;
eachPhrase(roleWords, (role, words) => {
  if (isKey(roleWords, role)) addWord(words, { is: "role", role });
});
eachPhrase(thingWords, (thing, words) => {
  if (isKey(thingWords, thing)) addWord(words, { is: "thing", thing });
});
/** How questions begin is looked at before all else, and by itself: "are" and "have" are fillers elsewhere. */
export const yesOrNo = new Set<string>();
export const adverbs = new Set<string>();
eachPhrase(smallWords, (small, words) => {
  if (small === "asksYesOrNo") yesOrNo.add(words);
  else if (small === "adverb") adverbs.add(words);
  else if (isKey(smallWords, small)) addWord(words, { is: "small", small });
});

/** The most words that belong together. */
export const longestPhrase = Math.max(...[...dictionary.keys()].map((words) => words.split(" ").length));
