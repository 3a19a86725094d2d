import type { Contact, FieldChange } from "@followthrough/contract";
import { hoursAfter } from "./day";

const texts = [
  "name",
  "preferredName",
  "organization",
  "title",
  "place",
  "metOn",
  "howWeMet",
  "notes",
] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What an edit changed, field by field; empty where nothing did. A list in another order has changed, tags have not. */
export const changesBetween = (before: Contact, after: Contact): FieldChange[] => {
  const all: FieldChange[] = [
    ...texts.map((field) => ({ field, from: before[field], to: after[field] })),
    { field: "emails", from: before.emails, to: after.emails },
    { field: "phones", from: before.phones, to: after.phones },
    { field: "links", from: before.links, to: after.links },
    { field: "tags", from: before.tags.toSorted(), to: after.tags.toSorted() },
    { field: "metAtEvent", from: before.metAtEvent, to: after.metAtEvent },
    { field: "cadence", from: before.cadence, to: after.cadence },
    { field: "starred", from: before.starred, to: after.starred },
    { field: "archived", from: before.archived, to: after.archived },
  ];
  return all.filter(({ from, to }) => !isSame(from, to));
};

/** Whether a text came from another by writing something into one place, taking nothing away. */
const isGrownFrom = (before: string, after: string): boolean => {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  let end = 0;
  while (end < before.length && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length >= before.length && same + end >= before.length;
};

/** One recorded edit, as far as it matters for whether the next one belongs to it. */
export interface Edited {
  readonly source: string;
  readonly changedAt: string;
  readonly changes: readonly FieldChange[];
}

/**
 * Two edits of the notes as one, or null where they stay two. They become one when the same source made both, the second
 * within ten minutes of the first, and it only wrote more: then the text in between is still to be read in the later
 * one, and nothing that was ever saved is lost. "Knows everybody." at 13:00, "Knows everybody. Likes tea." at 13:04.
 */
export const joinEdits = (first: Edited, second: Edited): FieldChange[] | null => {
  const [before, after] = [first.changes[0], second.changes[0]];
  if (before?.field !== "notes" || after?.field !== "notes") return null;
  if (first.changes.length > 1 || second.changes.length > 1 || first.source !== second.source) return null;
  if (second.changedAt > hoursAfter(first.changedAt, 1 / 6)) return null;
  if (!isGrownFrom(before.to ?? "", after.to ?? "")) return null;
  return [{ field: "notes", from: before.from, to: after.to }];
};
