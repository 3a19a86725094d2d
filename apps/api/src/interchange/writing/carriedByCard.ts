import { type ContactTextField, contactFieldsOf, ofTextFields } from "@followthrough/contract";
import * as z from "zod";
import { phoneAsWritten } from "../phoneNumber";
import { oneLine, paragraphs } from "../plainText";
import { webLink } from "../webLink";
import { carriable } from "./contentLines";
import type { WrittenPerson } from "./writtenPerson";

const textsInCards = contactFieldsOf("name", "line", "text", "notes");

/**
 * The texts of a person that a contact card does not carry as they are. They go with it a second time, and reading takes
 * them where the card still says what they came out as: whoever edited it meanwhile is believed.
 */
export const ExactTexts = z.partialRecord(
  z.enum([...textsInCards, "tags", "phones", "links", "emailLabels", "phoneLabels", "linkLabels"]),
  z.array(z.string()),
);
export type ExactTexts = z.infer<typeof ExactTexts>;
export type ExactKey = keyof ExactTexts;

/** The texts of several lines. */
const severalLines: readonly string[] = contactFieldsOf("text", "notes");
export const isProse = (key: ExactKey): boolean => severalLines.includes(key);

const line = (text: string): string => oneLine(carriable(text));

/** Apple writes its own labels as `_$!<HomePage>!$_`. */
const label = (text: string): string => line(line(text).replace(/^_?\$!<(.*)>!\$_?$/s, "$1"));

const prose = (text: string): string => paragraphs(carriable(text));

/** What becomes of a text of each kind on its way through a card. */
export const throughCard: Readonly<Record<ExactKey, (text: string) => string>> = {
  ...ofTextFields<Record<ContactTextField, (text: string) => string>>((field) =>
    severalLines.includes(field) ? prose : line,
  ),
  tags: line,
  phones: (text) => phoneAsWritten(line(text)),
  links: (text) => webLink(text.replaceAll(",", "%2C")) ?? "",
  emailLabels: label,
  phoneLabels: label,
  linkLabels: label,
};

const textsOf = (person: WrittenPerson): Record<ExactKey, string[]> => ({
  ...ofTextFields<Record<ContactTextField, string[]>>((field) => (person[field] ? [person[field]] : [])),
  tags: [...person.tags],
  phones: person.phones.map(({ number }) => number),
  links: person.links.map(({ url }) => url),
  emailLabels: person.emails.map((one) => one.label ?? ""),
  phoneLabels: person.phones.map((one) => one.label ?? ""),
  linkLabels: person.links.map((one) => one.label ?? ""),
});

/** Those that come out otherwise than they go in; null where all come out alike, as nearly always. */
export const textsNotCarried = (person: WrittenPerson): ExactTexts | null => {
  const texts = textsOf(person);
  const changed = ExactTexts.keyType.options.filter(
    (key) =>
      texts[key].some((text) => throughCard[key](text) !== text) ||
      (key === "preferredName" && line(person.preferredName ?? "") === line(person.name)),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, texts[key]]));
};
