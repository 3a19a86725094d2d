import type { Calls, Contact } from "@followthrough/contract";
import {
  type ContactFieldOf,
  type ContactTextField,
  contactFields,
  ofTextFields,
} from "@followthrough/contract/contactFields";
import { type EditedFields, lineField, listField, pickedField, proseField } from "../../ui/editedField";
import { formatDay } from "../../ui/dayFormat";
import { formatBirthday } from "./formatBirthday";
import type { PickedEvent } from "../events/EventPicker";

const rhythms = [
  { value: "", label: "Not regularly" },
  { value: "2 week", label: "Every 2 weeks" },
  { value: "1 month", label: "Every month" },
  { value: "2 month", label: "Every 2 months" },
  { value: "3 month", label: "Every 3 months" },
  { value: "6 month", label: "Every 6 months" },
  { value: "12 month", label: "Every year" },
];

/** The rhythms to choose from, with the one somebody has where it is another. */
export const rhythmOptions = (cadence: string) =>
  rhythms.some(({ value }) => value === cadence)
    ? rhythms
    : [...rhythms, { value: cadence, label: `Every ${cadence}s` }];

/** The texts of the form: nothing typed is the empty text, no day is none. */
type FormTexts = { [F in ContactTextField]: F extends ContactFieldOf<"day"> ? string | null : string };

/** What the form of a person has. */
export interface ContactForm extends FormTexts {
  emails: Contact["emails"];
  phones: Contact["phones"];
  links: Contact["links"];
  tags: Contact["tags"];
  metAt: PickedEvent | null;
  /** "2 week"; nothing for none. */
  cadence: string;
}

export const contactFormOf = (contact: Contact): ContactForm => ({
  ...ofTextFields<FormTexts>((field) => contact[field] ?? (contactFields[field].kind === "day" ? null : "")),
  emails: contact.emails,
  phones: contact.phones,
  links: contact.links,
  tags: contact.tags,
  metAt: contact.metAtEvent,
  cadence: contact.cadence ? `${contact.cadence.every} ${contact.cadence.unit}` : "",
});

export const contactEditOf = ({
  cadence,
  metAt,
  ...rest
}: ContactForm): Calls["PATCH /contacts/:id"]["body"] => {
  const [every, unit] = cadence.split(" ");
  return {
    ...rest,
    metAtEventId: metAt?.id ?? null,
    cadence: every
      ? { every: Number(every), unit: unit === "week" || unit === "day" ? unit : ("month" as const) }
      : null,
  };
};

const shownText = (field: ContactTextField, today: string) => {
  const { kind, label } = contactFields[field];
  if (kind === "day")
    return pickedField<string | null>(label, (day) => (day ? formatDay(day, today) : "Not met yet"));
  if (kind === "birthday") return pickedField<string>(label, formatBirthday);
  return kind === "notes" || kind === "text" ? proseField(label) : lineField(label);
};

/** How each field is shown where it was changed in two places. */
export const shownFields = (today: string): EditedFields<ContactForm> => ({
  ...ofTextFields<Pick<EditedFields<ContactForm>, ContactTextField>>((field) => shownText(field, today)),
  emails: listField(contactFields.emails.label, ({ address }) => address),
  phones: listField(contactFields.phones.label, ({ number }) => number),
  links: listField(contactFields.links.label, ({ url }) => url),
  tags: listField(contactFields.tags.label, (tag) => tag),
  metAt: pickedField(contactFields.metAtEvent.label, (event) => event?.name ?? ""),
  cadence: pickedField(
    contactFields.cadence.label,
    (cadence) => rhythmOptions(cadence).find(({ value }) => value === cadence)?.label ?? cadence,
  ),
});

/** Entries from what was typed; one that was there keeps the label it had. */
export const entriesOf = <E extends { label: string | null }>(
  texts: readonly string[],
  known: readonly E[],
  textOf: (entry: E) => string,
  make: (text: string) => E,
): E[] => texts.map((text) => known.find((entry) => textOf(entry) === text) ?? make(text));
