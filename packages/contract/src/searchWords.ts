// No zod here: the web takes this module by itself, to show what it will look for while it is typed.

/** What may follow each word with a colon; `text` is any text. */
export const searchFilters = {
  tag: { values: "text", example: "tag:alumni", about: "has the tag" },
  org: { values: "text", example: 'org:"Newberry Library"', about: "works there" },
  title: { values: "text", example: "title:librarian", about: "has that in the title" },
  place: { values: "text", example: "place:chicago", about: "is there" },
  event: { values: "text", example: 'event:"ALA Annual"', about: "met at that event" },
  met: { values: "day", example: "met:2026-06", about: "met in that year, month or on that day" },
  is: {
    values: ["starred", "archived", "referred", "late", "lapsed"],
    example: "is:starred",
    about: "starred, archived, referred, late (a step is overdue), lapsed (time to be in touch)",
  },
  no: {
    values: ["next", "email", "phone", "link", "tag", "org", "met", "talk", "photo"],
    example: "no:next",
    about: "has no next step, e-mail, phone, link, tag, org, day met, talk (conversation) or photo",
  },
  has: {
    values: ["next", "email", "phone", "link", "tag", "org", "met", "talk", "photo"],
    example: "has:email",
    about: "has one",
  },
} as const;

export type SearchFilterKey = keyof typeof searchFilters;

export interface SearchFilter {
  readonly key: SearchFilterKey;
  readonly value: string;
}

export interface ParsedSearch {
  /** What is looked for as words. */
  readonly words: string;
  readonly filters: readonly SearchFilter[];
  /** What looked like a filter and is none, as typed: to be said, and not looked for. */
  readonly unknown: readonly string[];
}

const part = /(?<![^\s])(-?\p{L}{2,12}):(?:"([^"]*)"?|([^\s"]*))/giu;

/** Not filters: addresses as people paste them. */
const schemes = new Set(["http", "https", "mailto", "tel", "ftp"]);

const isKey = (key: string): key is SearchFilterKey => Object.hasOwn(searchFilters, key);

const isValue = (key: SearchFilterKey, value: string): boolean => {
  const { values } = searchFilters[key];
  if (values === "text") return value !== "";
  if (values === "day") return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
  return values.some((one) => one === value);
};

/**
 * Tells words from filters: `tag:alumni event:"ALA Annual" dana no:next` looks for `dana` among the people with the tag,
 * met there, without a next step. A key without its value yet (`tag:`) is unknown, as is `-tag:x`; `https://…` is words.
 */
export const parseSearch = (text: string): ParsedSearch => {
  const filters: SearchFilter[] = [];
  const unknown: string[] = [];
  const words = text.replace(part, (typed, rawKey: string, quoted?: string, bare?: string) => {
    const key = rawKey.toLowerCase();
    if (schemes.has(key)) return typed;
    const raw = (quoted ?? bare ?? "").trim();
    const value = isKey(key) && searchFilters[key].values === "text" ? raw : raw.toLowerCase();
    if (isKey(key) && isValue(key, value)) filters.push({ key, value });
    else unknown.push(typed.trim());
    return " ";
  });
  return { words: words.replace(/\s+/g, " ").trim(), filters, unknown };
};
