/** How many lines may stand above the first entry. */
const remarks = 60;

/** An LDIF file begins with an entry, perhaps below its version and remarks. */
const isLdif = (text: string): boolean => {
  const first = text
    .slice(0, 20_000)
    .split(/\r?\n/, remarks)
    .find(
      (line) =>
        line.trim() !== "" && !line.startsWith("#") && !line.startsWith(" ") && !/^version:/i.test(line),
    );
  return first !== undefined && /^dn::? ?\S/i.test(first);
};

/** `[` and a name, the list of cards perhaps within another. */
const beginsJCard = /^\s{0,100}\[\s{0,100}(?:\[\s{0,100})?"vcard"\s{0,100},/;

const isXCard = (text: string): boolean =>
  /^\s{0,100}<(?:\?xml|!--|[\w-]{0,20}:?vcards?\b)/i.test(text) &&
  /<(?:[\w-]{1,20}:)?vcard[\s>]/.test(text.slice(0, 20_000));

/** In which other format than vCard a file holds contact cards, by how it begins; null for any other file. */
export const cardFormat = (start: Buffer): "jcard" | "xcard" | "ldif" | null => {
  const text = start.toString("latin1", 0, 40_000);
  if (beginsJCard.test(text)) return "jcard";
  if (isXCard(text)) return "xcard";
  return isLdif(text) ? "ldif" : null;
};
