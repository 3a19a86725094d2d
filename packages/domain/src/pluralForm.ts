import { builtLanguage } from "./builtLanguage";

/** In the order in which a translator writes the forms of a word, those that the language has. */
const categories = ["zero", "one", "two", "few", "many", "other"] as const;

/** Of a language, how a number chooses among the forms it has. */
interface Forms {
  readonly rules: Intl.PluralRules;
  readonly had: readonly Intl.LDMLPluralRule[];
}

const known = new Map<string, Forms>();

// Made once: making it takes a hundred times as long as asking it, and a screen asks for each number it shows.
const formsOf = (language: string): Forms => {
  const made = known.get(language);
  if (made) return made;
  const rules = new Intl.PluralRules(language);
  const its: readonly string[] = rules.resolvedOptions().pluralCategories;
  const forms = { rules, had: categories.filter((category) => its.includes(category)) };
  known.set(language, forms);
  return forms;
};

/**
 * The form of a word that goes with a count, `many` holding the further forms of a language that has them: in Polish
 * `pluralForm(2, "osoba", "osoby | osób", "pl")` is "osoby". A form that is not there is the last.
 */
export const pluralForm = (count: number, one: string, many: string, language = builtLanguage): string => {
  const { rules, had } = formsOf(language);
  const at = had.indexOf(rules.select(count));
  const forms = [one, ...many.split(" | ")];
  return forms[at] ?? forms.at(-1) ?? many;
};
