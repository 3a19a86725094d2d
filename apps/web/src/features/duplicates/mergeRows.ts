import type { Contact, MergeField, MergeSide } from "@followthrough/contract";
import { plural } from "../../ui/plural";

/** One field of two people who may be one, in words. */
export interface MergeRow {
  readonly field: MergeField;
  readonly label: string;
  readonly kept: string | null;
  readonly merged: string | null;
}

type SayDay = (day: NonNullable<Contact["metOn"]>) => string;

const words = (contact: Contact, formatDay: SayDay): Record<MergeField, string | null> => ({
  name: contact.name,
  preferredName: contact.preferredName,
  organization: contact.organization,
  title: contact.title,
  place: contact.place,
  metOn: contact.metOn && formatDay(contact.metOn),
  metAtEvent: contact.metAtEvent?.name ?? null,
  howWeMet: contact.howWeMet,
  cadence: contact.cadence && `every ${plural(contact.cadence.every, contact.cadence.unit)}`,
  photo: contact.photoUrl && "This photo",
});

const labels: Record<MergeField, string> = {
  name: "Name",
  preferredName: "Called",
  organization: "Organisation",
  title: "Title",
  place: "Place",
  metOn: "Met",
  metAtEvent: "Met at",
  howWeMet: "How you met",
  cadence: "Keep in touch",
  photo: "Photo",
};

const fields = Object.keys(labels) as MergeField[];

/** The fields that at least one of two has, in the order of the person's screen. */
export const mergeRows = (kept: Contact, merged: Contact, formatDay: SayDay): MergeRow[] => {
  const [one, other] = [words(kept, formatDay), words(merged, formatDay)];
  return fields
    .map((field) => ({ field, label: labels[field], kept: one[field], merged: other[field] }))
    .filter((row) => row.kept !== null || row.merged !== null);
};

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
      label: "E-mail",
      values: distinct([...kept.emails, ...merged.emails].map(({ address }) => address)),
    },
    { label: "Phone", values: distinct([...kept.phones, ...merged.phones].map(({ number }) => number)) },
    { label: "Links", values: distinct([...kept.links, ...merged.links].map(({ url }) => url)) },
    { label: "Tags", values: distinct([...kept.tags, ...merged.tags]) },
    { label: "Notes", values: distinct([kept.notes, merged.notes].filter((text) => text.trim() !== "")) },
  ].filter(({ values }) => values.length > 0);
