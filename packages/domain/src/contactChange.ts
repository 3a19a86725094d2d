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

/**
 * Lists what an edit changed, field by field; empty when nothing changed. Order matters in lists, but not in tags.
 */
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

/** Whether `after` is `before` with text inserted in one place and nothing removed. */
const isGrownFrom = (before: string, after: string): boolean => {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  let end = 0;
  while (end < before.length && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length >= before.length && same + end >= before.length;
};

/** The parts of a recorded edit that decide whether the next one is joined to it. */
export interface Edited {
  readonly source: string;
  readonly changedAt: string;
  readonly changes: readonly FieldChange[];
}

/**
 * Joins two edits of the notes into one, or returns null where they stay two. They are joined when both have the same
 * source, the second came within ten minutes, and it only added text: the text in between can then still be read in
 * the later one, so nothing that was ever saved is lost. "Knows everybody." at 13:00, "Knows everybody. Likes tea."
 * at 13:04.
 */
export const joinEdits = (first: Edited, second: Edited): FieldChange[] | null => {
  const [before, after] = [first.changes[0], second.changes[0]];
  if (before?.field !== "notes" || after?.field !== "notes") return null;
  if (first.changes.length > 1 || second.changes.length > 1 || first.source !== second.source) return null;
  if (second.changedAt > hoursAfter(first.changedAt, 1 / 6)) return null;
  if (!isGrownFrom(before.to ?? "", after.to ?? "")) return null;
  return [{ field: "notes", from: before.from, to: after.to }];
};
