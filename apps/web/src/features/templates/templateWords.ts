import type { TemplateField } from "@followthrough/contract";

const fields: Record<TemplateField, string> = {
  "first name": "first name",
  event: "event",
  "last conversation": "last conversation",
  referrer: "referrer",
  link: "link",
  what: "what",
  "my name": "my name",
};

/** What a field of a template is called; in a text it stands by its own word, which is the same in every language. */
export const formatTemplateField = (field: TemplateField): string => fields[field];
