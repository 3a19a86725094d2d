import { type MergeField, type MergeSide, contactLimits } from "@followthrough/contract";
import { RuleError } from "@followthrough/domain";
import type { Fields } from "./mergeBefore";

const columns: Record<Exclude<MergeField, "photo">, readonly (keyof Fields)[]> = {
  name: ["name", "sortName"],
  preferredName: ["preferredName"],
  organization: ["organization"],
  title: ["title"],
  place: ["place"],
  metOn: ["metOn"],
  metAtEvent: ["metAtEventId"],
  howWeMet: ["howWeMet"],
  cadence: ["cadenceEvery", "cadenceUnit"],
};

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
    throw new RuleError(
      "merge_refused",
      "Their notes together are longer than 50,000 characters. Shorten one of them first.",
    );
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
  const taken = Object.entries(columns).flatMap(([field, names]) => {
    const side = chosen[field as MergeField] ?? (kept[names[0] ?? "name"] === null ? "merged" : "kept");
    return names.map((name) => [name, (side === "merged" ? merged : kept)[name]] as const);
  });
  return {
    ...kept,
    ...(Object.fromEntries(taken) as Partial<Fields>),
    notes: bothNotes(kept.notes, merged.notes, words),
    starredAt: kept.starredAt ?? merged.starredAt,
    archivedAt: kept.archivedAt === null ? null : merged.archivedAt && kept.archivedAt,
  };
};
