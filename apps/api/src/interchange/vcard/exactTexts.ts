import type { ImportedPerson } from "../importedPerson";
import { unchangedText, isKeptLink } from "../keptText";
import { type ExactKey, ExactTexts, throughCard } from "../writing/carriedByCard";
import { type Card, allNamed, textOf } from "./card";

/** The exact texts for those that were read; null where nothing more is known of them. */
export type Exactly = (key: ExactKey, read: readonly string[]) => string[] | null;

const isKept = (key: ExactKey, text: string): boolean =>
  text === "" ||
  (key === "links"
    ? isKeptLink(text)
    : (key === "notes" ? unchangedText.prose : unchangedText.line)(text) === text);

/** Of tags that come out alike one is read, and none of which nothing is left. */
const tagsRead = (tags: readonly string[]): string[] => {
  const first = new Map<string, string>();
  for (const tag of tags) if (tag !== "") first.set(tag.toLowerCase(), first.get(tag.toLowerCase()) ?? tag);
  return [...first.values()];
};

const unpacked = (text: string): ExactTexts => {
  try {
    return ExactTexts.safeParse(JSON.parse(Buffer.from(text, "base64").toString("utf8"))).data ?? {};
  } catch {
    return {};
  }
};

/**
 * What a card of our own says exactly where a card cannot. A list is taken only if it would have come out as what was
 * read: a card that somebody edited says what they wrote.
 */
export const exactTexts = (card: Card): Exactly => {
  const [property] = allNamed(card, "X-FOLLOWTHROUGH-EXACT");
  const known = property ? unpacked(textOf(property)) : {};
  return (key, read) => {
    const exact = known[key];
    if (!exact?.every((text) => isKept(key, text))) return null;
    const through = key === "tags" ? tagsRead(exact.map(throughCard[key])) : exact.map(throughCard[key]);
    const isSame = through.length === read.length && through.every((text, at) => text === read[at]);
    return isSame ? exact : null;
  };
};

type Lists = Pick<ImportedPerson, "emails" | "phones" | "links" | "tags" | "notes">;

/** The lists and notes that were read, exactly. */
export const exactLists = (exact: Exactly, { emails, phones, links, tags, notes }: Lists): Lists => {
  const labelled = <T extends { label?: string | undefined }>(key: ExactKey, list: T[]): T[] => {
    const labels = exact(
      key,
      list.map(({ label }) => label ?? ""),
    );
    return labels ? list.map((one, at) => ({ ...one, label: labels[at] || undefined })) : list;
  };
  const numbers = exact(
    "phones",
    phones.map(({ number }) => number),
  );
  const urls = exact(
    "links",
    links.map(({ url }) => url),
  );
  return {
    emails: labelled("emailLabels", emails),
    phones: labelled("phoneLabels", phones).map((one, at) => ({
      ...one,
      number: numbers?.[at] ?? one.number,
    })),
    links: labelled("linkLabels", links).map((one, at) => ({ ...one, url: urls?.[at] ?? one.url })),
    tags: exact("tags", tags) ?? tags,
    notes: exact("notes", [notes ?? ""])?.[0] ?? notes,
  };
};
