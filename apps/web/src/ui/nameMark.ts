// White on each of these reaches 4.5:1.
const colours = [
  "#7c5c3e",
  "#8b3a62",
  "#2f6f4f",
  "#3b5b92",
  "#5b4b8a",
  "#a15c2f",
  "#47717a",
  "#8a4b3c",
  "#566b2f",
  "#7a4a86",
  "#2f6b7c",
  "#6b5a1f",
  "#9a3f4a",
  "#4a5568",
];

const normaliseName = (name: string) => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/** A colour that stays with a name, however it is spaced or capitalised, on every machine and in every release. */
export const nameColour = (name: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of normaliseName(name)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  // Names that differ in one letter differ only in the low bits until these are spread.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return colours[((hash ^ (hash >>> 16)) >>> 0) % colours.length] ?? "#4a5568";
};

const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const firstSign = (word: string | undefined): string => {
  for (const { segment } of segments.segment(word ?? "")) return segment;
  return "";
};

/** "SO" for Sam Okafor; one sign for a single word; what is in brackets or quotes does not count. */
export const initials = (name: string): string => {
  const words = name
    .replaceAll(/\(.*?\)|[“"].*?[”"]/g, " ")
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const last = words.length > 1 ? firstSign(words.at(-1)) : "";
  return `${firstSign(words[0])}${last}`.toLocaleUpperCase() || "?";
};
