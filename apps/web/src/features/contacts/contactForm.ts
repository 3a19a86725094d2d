import type { Calls, Contact } from "@followthrough/contract";
import { type EditedFields, lineField, listField, pickedField, proseField } from "../../ui/editedField";
import { formatDay } from "../../ui/dayFormat";
import type { PickedEvent } from "../events/EventPicker";

const rhythms = [
  { value: "", label: "No rhythm" },
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

/** What the form of a person has. */
export interface ContactForm {
  name: string;
  preferredName: string;
  organization: string;
  title: string;
  place: string;
  howWeMet: string;
  notes: string;
  emails: Contact["emails"];
  phones: Contact["phones"];
  links: Contact["links"];
  tags: Contact["tags"];
  metOn: string | null;
  metAt: PickedEvent | null;
  /** "2 week"; nothing for none. */
  cadence: string;
}

export const contactFormOf = (contact: Contact): ContactForm => ({
  name: contact.name,
  preferredName: contact.preferredName ?? "",
  organization: contact.organization ?? "",
  title: contact.title ?? "",
  place: contact.place ?? "",
  howWeMet: contact.howWeMet ?? "",
  notes: contact.notes,
  emails: contact.emails,
  phones: contact.phones,
  links: contact.links,
  tags: contact.tags,
  metOn: contact.metOn,
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

/** How each field is shown where it was changed in two places. */
export const contactFields = (today: string): EditedFields<ContactForm> => ({
  name: lineField("Name"),
  preferredName: lineField("Called"),
  organization: lineField("Organisation"),
  title: lineField("Title"),
  place: lineField("Place"),
  howWeMet: lineField("How you met"),
  notes: proseField("Notes"),
  emails: listField("E-mail", ({ address }) => address),
  phones: listField("Phone", ({ number }) => number),
  links: listField("Links", ({ url }) => url),
  tags: listField("Tags", (tag) => tag),
  metOn: pickedField("Met on", (day) => (day ? formatDay(day, today) : "Not met yet")),
  metAt: pickedField("Met at", (event) => event?.name ?? ""),
  cadence: pickedField(
    "Keep in touch",
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
