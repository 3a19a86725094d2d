import { builtLanguage } from "./builtLanguage";

/** In the order in which a translator writes the forms of a word, those that the language has. */
const categories = ["zero", "one", "two", "few", "many", "other"] as const;

/**
 * The form of a word that goes with a count, `many` holding the further forms of a language that has them: in Polish
 * `pluralForm(2, "osoba", "osoby | osób", "pl")` is "osoby". A form that is not there is the last.
 */
export const pluralForm = (count: number, one: string, many: string, language = builtLanguage): string => {
  const rules = new Intl.PluralRules(language);
  const had: readonly string[] = rules.resolvedOptions().pluralCategories;
  const at = categories.filter((category) => had.includes(category)).indexOf(rules.select(count));
  const forms = [one, ...many.split(" | ")];
  return forms[at] ?? forms.at(-1) ?? many;
};
