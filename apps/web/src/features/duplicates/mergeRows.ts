import type { Contact, MergeField, MergeSide } from "@followthrough/contract";
import { chosenContactFields, contactFields } from "@followthrough/contract/contactFields";
import { formatBirthday } from "../contacts/formatBirthday";
import { formatRecurrence } from "../../lib/words";

/** One field of two people who may be one, in words. */
export interface MergeRow {
  readonly field: MergeField;
  readonly label: string;
  readonly kept: string | null;
  readonly merged: string | null;
}

type SayDay = (day: NonNullable<Contact["metOn"]>) => string;

const words = (contact: Contact, field: MergeField, formatDay: SayDay): string | null => {
  switch (field) {
    case "metAtEvent":
      return contact.metAtEvent?.name ?? null;
    case "cadence":
      return contact.cadence && formatRecurrence(contact.cadence);
    case "photo":
      return contact.photoUrl && "This photo";
    case "birthday":
      return contact.birthday && formatBirthday(contact.birthday);
    case "metOn":
      return contact.metOn && formatDay(contact.metOn);
    default:
      return contact[field];
  }
};

/** The fields that at least one of two has, in the order of the person's screen. */
export const mergeRows = (kept: Contact, merged: Contact, formatDay: SayDay): MergeRow[] =>
  chosenContactFields
    .map((field) => ({
      field,
      label: contactFields[field].label,
      kept: words(kept, field, formatDay),
      merged: words(merged, field, formatDay),
    }))
    .filter((row) => row.kept !== null || row.merged !== null);

/** Both have it, and not the same: there is something to choose. Two photos are never known to be the same. */
export const isChoice = ({ field, kept, merged }: MergeRow): boolean =>
  kept !== null && merged !== null && (field === "photo" || kept !== merged);

/** Whose value stays where nothing is chosen. */
export const sideOf = (row: MergeRow, chosen: Partial<Record<MergeField, MergeSide>>): MergeSide =>
  chosen[row.field] ?? (row.kept === null ? "merged" : "kept");

const distinct = (values: readonly string[]): string[] => [
  ...new Map(values.map((value) => [value.toLowerCase(), value])).values(),
];

/** What is kept of both, as it will be: a label and the values, each once. */
export const combinedRows = (kept: Contact, merged: Contact): { label: string; values: string[] }[] =>
  [
    {
      label: contactFields.emails.label,
      values: distinct([...kept.emails, ...merged.emails].map(({ address }) => address)),
    },
    {
      label: contactFields.phones.label,
      values: distinct([...kept.phones, ...merged.phones].map(({ number }) => number)),
    },
    {
      label: contactFields.links.label,
      values: distinct([...kept.links, ...merged.links].map(({ url }) => url)),
    },
    { label: contactFields.tags.label, values: distinct([...kept.tags, ...merged.tags]) },
    {
      label: contactFields.notes.label,
      values: distinct([kept.notes, merged.notes].filter((text) => text.trim() !== "")),
    },
  ].filter(({ values }) => values.length > 0);
