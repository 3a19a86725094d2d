import { type FilledMessage, TemplateField } from "@followthrough/contract";

export interface Template {
  readonly subject: string;
  readonly body: string;
}

/** What a message can be filled in with; null or empty where it is not known. */
export type TemplateFacts = Readonly<Record<TemplateField, string | null>>;

const known = new Set<string>(TemplateField.options);

const isField = (name: string): name is TemplateField => known.has(name);

/** The words in braces, and what stands between them. Braces within braces are no field. */
const field = /\{([^{}\n]{1,40})\}/g;

const fieldOf = (name: string): TemplateField | null => {
  const told = name.trim().toLowerCase().replaceAll(/\s+/g, " ");
  return isField(told) ? told : null;
};

/** The fields a template names, each once, in the order of first use; other words in braces are none. */
const fieldsOf = ({ subject, body }: Template): TemplateField[] => [
  ...new Set(
    [...`${subject}\n${body}`.matchAll(field)]
      .map(([, name = ""]) => fieldOf(name))
      .filter((name) => name !== null),
  ),
];

/**
 * A message filled in for one person. What is not known stands as `[event]` and is named in `missing`; words in braces
 * that are no field stay as they are. `Hello {first name}` for Dana is `Hello Dana`.
 */
export const fillTemplate = (template: Template, facts: TemplateFacts): FilledMessage => {
  const fill = (text: string): string =>
    text.replaceAll(field, (whole, name: string) => {
      const told = fieldOf(name);
      return told === null ? whole : facts[told] || `[${told}]`;
    });
  return {
    subject: fill(template.subject),
    body: fill(template.body),
    missing: fieldsOf(template).filter((name) => !facts[name]),
  };
};

/** How telling a fact is: who sent you counts more than where you met, and that more than that you talked. */
const weights: Partial<Record<TemplateField, number>> = { referrer: 4, event: 2, "last conversation": 1 };

/**
 * Sorts templates by how well they fit: those that lack the fewest facts first, then those that use the most
 * informative ones. Lacking a link does not count, since it is never known beforehand. Equals keep their order.
 */
export const sortByFit = <T extends Template>(templates: readonly T[], facts: TemplateFacts): T[] => {
  const fit = (template: T) => {
    const fields = fieldsOf(template);
    const lacking = fields.filter((name) => name !== "link" && !facts[name]).length;
    return { lacking, told: fields.reduce((sum, name) => sum + (weights[name] ?? 0), 0) };
  };
  return templates
    .map((template) => ({ template, ...fit(template) }))
    .toSorted((a, b) => a.lacking - b.lacking || b.told - a.told)
    .map(({ template }) => template);
};
