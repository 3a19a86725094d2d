import type { Cadence, ContactChange, FieldChange } from "@followthrough/contract";
import {
  type ContactTextField,
  contactFields,
  contactTextFields,
} from "@followthrough/contract/contactFields";
import { formatBirthday } from "../contacts/formatBirthday";
import { formatDate } from "../../ui/dayFormat";
import { formatRecurrence } from "../../lib/words";

/** The field as a word of its own: "Title". */
export const formatFieldName = ({ field }: FieldChange): string => {
  const { noun } = contactFields[field];
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
};

/** Longest text that still fits into a sentence. */
const shortText = 80;

const isShort = (text: string | null): boolean =>
  text === null || (text.length <= shortText && !text.includes("\n"));

const setTo = (label: string, from: string | null, to: string | null): string => {
  if (!to) return from ? `${label} removed: “${from}”` : `${label} removed`;
  return from ? `${label} changed from “${from}” to “${to}”` : `${label} set to “${to}”`;
};

const labelled = (value: string, label: string | null): string => (label ? `${value} (${label})` : value);

const listed = (label: string, from: readonly string[], to: readonly string[]): string => {
  const added = to.filter((one) => !from.includes(one));
  const removed = from.filter((one) => !to.includes(one));
  if (added.length === 0 && removed.length === 0) return `${label}s put in another order`;
  const [before, after] = [removed[0], added[0]];
  if (before && after && removed.length === 1 && added.length === 1)
    return `${label} changed from ${before} to ${after}`;
  const parts = [
    added.length > 0 ? `added: ${added.join(", ")}` : "",
    removed.length > 0 ? `removed: ${removed.join(", ")}` : "",
  ].filter(Boolean);
  const count = Math.max(added.length, removed.length);
  return `${label}${count > 1 ? "s" : ""} ${parts.join("; ")}`;
};

const cadenceWords = (cadence: Cadence | null): string | null => cadence && formatRecurrence(cadence);

/**
 * What became of one field, as a sentence: "Title changed from “Cataloger” to “Head”". A text too long for a sentence is
 * only named ("Notes changed"): `longTexts` has both.
 */
export const describeChange = (change: FieldChange, today: string): string => {
  const label = formatFieldName(change);
  switch (change.field) {
    case "emails":
      return listed(
        label,
        change.from.map((one) => labelled(one.address, one.label)),
        change.to.map((one) => labelled(one.address, one.label)),
      );
    case "phones":
      return listed(
        label,
        change.from.map((one) => labelled(one.number, one.label)),
        change.to.map((one) => labelled(one.number, one.label)),
      );
    case "links":
      return listed(
        label,
        change.from.map((one) => labelled(one.url, one.label)),
        change.to.map((one) => labelled(one.url, one.label)),
      );
    case "tags":
      return listed(label, change.from, change.to);
    case "metAtEvent":
      return setTo(label, change.from?.name ?? null, change.to?.name ?? null);
    case "cadence":
      return setTo(label, cadenceWords(change.from), cadenceWords(change.to));
    case "starred":
      return change.to ? "Starred" : "Star removed";
    case "archived":
      return change.to ? "Archived" : "Taken out of the archive";
    case "photo":
      return change.to ? (change.from ? "Photo changed" : "Photo added") : "Photo removed";
    case "birthday":
      return setTo(label, change.from && formatBirthday(change.from), change.to && formatBirthday(change.to));
    case "metOn":
      return setTo(
        label,
        change.from && formatDate(change.from, today),
        change.to && formatDate(change.to, today),
      );
    default:
      if (isShort(change.from) && isShort(change.to)) return setTo(label, change.from, change.to);
      return `${label} ${change.from ? (change.to ? "changed" : "removed") : "written"}`;
  }
};

const isText = (change: FieldChange): change is Extract<FieldChange, { field: ContactTextField }> =>
  contactTextFields.some((field) => field === change.field);

/** Both texts of a change that was too long to be said in a sentence; null for all others. */
export const longTexts = (change: FieldChange): { from: string; to: string } | null => {
  if (!isText(change)) return null;
  return isShort(change.from) && isShort(change.to) ? null : { from: change.from ?? "", to: change.to ?? "" };
};

/** What did it: "by you", "by the import of Connections.csv". */
export const describeSource = ({ source, fileName }: Pick<ContactChange, "source" | "fileName">): string =>
  ({
    edit: "by you",
    capture: "by a capture",
    import: fileName ? `by the import of ${fileName}` : "by an import",
    merge: "by joining two into one",
    bulk: "by you, with others at once",
    sample: "by the sample network",
    undo: "by an undo",
  })[source];

/** What happened to the person as a whole; null where the fields say it. */
export const describeChangeKind = ({
  kind,
  changes,
}: Pick<ContactChange, "kind" | "changes">): string | null => {
  switch (kind) {
    case "created":
      return "Added";
    case "deleted":
      return "Moved to the trash";
    case "restored":
      return "Taken back out of the trash";
    case "merged":
      return "Joined with another entry of the same person";
    case "edited":
      return changes.length === 0 ? "Saved" : null;
  }
};
