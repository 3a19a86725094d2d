import { type MergeField, type MergeSide, chosenContactFields, contactLimits } from "@followthrough/contract";
import { RuleError } from "@followthrough/domain";
import { type Fields, columnsOfField } from "./mergeBefore";

/** The notes of both, one after the other, then what else must not be lost; what is said twice stays once. */
const bothNotes = (kept: string, merged: string, words: readonly string[]): string => {
  const notes = [kept, merged, ...words]
    .filter((part) => part.trim() !== "")
    .reduce<string[]>(
      (parts, part) => (parts.some((there) => there.includes(part)) ? parts : [...parts, part]),
      [],
    )
    .join("\n\n");
  if (notes.length > contactLimits.notes)
    throw new RuleError({ code: "merge_refused", because: "notes-too-long" });
  return notes;
};

/**
 * The fields of two made one: of each the chosen side's, or where none was chosen the kept one's if it has any. Notes are of
 * both. It is starred if one was, and archived if both were.
 */
export const mergeFields = (
  { kept, merged }: { kept: Fields; merged: Fields },
  chosen: Partial<Record<MergeField, MergeSide>>,
  words: readonly string[],
): Fields => {
  const taken = chosenContactFields.flatMap((field) => {
    // A photo stands in a table of its own.
    const columns = columnsOfField.get(field) ?? [];
    const isEmpty = columns.some((column) => kept[column] === null);
    const side = chosen[field] ?? (isEmpty ? "merged" : "kept");
    return columns.map((column) => [column, (side === "merged" ? merged : kept)[column]] as const);
  });
  return {
    ...kept,
    ...(Object.fromEntries(taken) as Partial<Fields>),
    notes: bothNotes(kept.notes, merged.notes, words),
    starredAt: kept.starredAt ?? merged.starredAt,
    archivedAt: kept.archivedAt === null ? null : merged.archivedAt && kept.archivedAt,
  };
};
