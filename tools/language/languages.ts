import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toPseudo } from "./pseudo.ts";
import type { Translate } from "./translateSource.ts";

/** What the source is written in. */
export const sourceLanguage = "en";
/** Its code by Unicode's CLDR: English with a mark on each letter. */
export const pseudoLanguage = "en-XA";

/** Which language to build in. */
export const buildLanguage = (): string => process.env["BUILD_LANGUAGE"] || sourceLanguage;

/** The folder a build goes to, beside those of other languages. */
export const buildFolder = (): string =>
  buildLanguage() === sourceLanguage ? "dist" : `dist-${buildLanguage()}`;

export const languageFile = (language: string): string =>
  fileURLToPath(new URL(`../../languages/${language}.json`, import.meta.url));

/** Each text of the source with what stands for it; empty where nothing does yet. */
export type Translations = Readonly<Record<string, string>>;

export const readTranslations = (language: string): Translations =>
  JSON.parse(readFileSync(languageFile(language), "utf8")) as Translations;

const holesOf = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(String).toSorted().join(" ");

/** Throws for a translation that leaves out what is put in, or puts in what there is not: a name would be missing on a screen. */
export const mustKeepHoles = (translations: Translations): void => {
  const wrong = Object.entries(translations).filter(
    ([source, text]) => text && holesOf(source) !== holesOf(text),
  );
  if (wrong.length > 0)
    throw new Error(
      `These put in something else than their source:\n${wrong.map(([source]) => source).join("\n")}`,
    );
};

/** Throws for a word that is counted with more forms than the language has: the further ones would never be shown. */
export const mustHaveForms = (language: string, translations: Translations): void => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const wrong = Object.entries(translations).filter(
    ([source, text]) => source.includes(" | ") && text.split(" | ").length > pluralCategories.length,
  );
  if (wrong.length > 0)
    throw new Error(
      `${language} counts ${pluralCategories.join(", ")}; these have more forms:\n${wrong.map(([source]) => source).join("\n")}`,
    );
};

/** Throws for a language that has no file, and as `mustKeepHoles` and `mustHaveForms` do. */
export const translatorInto = (language: string): Translate => {
  if (language === pseudoLanguage) return toPseudo;
  if (!existsSync(languageFile(language))) throw new Error(`There is no languages/${language}.json.`);
  const read = readTranslations(language);
  mustKeepHoles(read);
  mustHaveForms(language, read);
  const translations = new Map(Object.entries(read));
  return (source) => translations.get(source) || undefined;
};
