import type { ColumnMeaning } from "@followthrough/contract";
import { type Scanned, scanHeading } from "./scanHeading";

const placeParts: readonly ColumnMeaning[] = ["place", "city", "region", "country"];
const addressParts: readonly ColumnMeaning[] = ["street", "city", "region", "postalCode", "country"];
const nameParts: readonly ColumnMeaning[] = ["name", "givenName", "familyName"];

const among = (meanings: Set<ColumnMeaning>, allowed: readonly ColumnMeaning[]): boolean =>
  [...meanings].every((meaning) => allowed.includes(meaning));

/** What all say that say anything: `Nazwa firmy / instytucji` is an organization twice, `Name / Company` nothing. */
const alike = (meanings: (ColumnMeaning | null)[]): ColumnMeaning | null => {
  const said = new Set(meanings.filter((meaning) => meaning !== null));
  const [only = null] = said;
  return said.size === 1 ? only : said.size > 1 && among(said, placeParts) ? "place" : null;
};

/**
 * What words that mean several things mean together: a company's name is a company, its e-mail an e-mail. Null where they name
 * things beside each other that no one field holds.
 */
export const together = ({ meanings, several }: Scanned): ColumnMeaning | null => {
  const [first = null] = meanings;
  const has = (...wanted: ColumnMeaning[]): boolean => wanted.every((meaning) => meanings.has(meaning));
  if (meanings.size <= 1) return first;
  if (has("howWeMet") || has("metOn")) return has("howWeMet") ? "howWeMet" : "metOn";
  if (has("email")) return has("phone") ? null : "email";
  if (has("phone")) return "phone";
  if (has("link")) return has("organization") ? "keep" : "link";
  if (among(meanings, nameParts)) {
    if (has("givenName", "familyName")) return "name";
    return has("givenName") ? "givenName" : "familyName";
  }
  if (among(meanings, ["name", "prefix", "givenName", "familyName"])) return "name";
  if (among(meanings, placeParts)) return "place";
  if (among(meanings, [...addressParts, "place"])) return has("street") ? "street" : "city";
  if (among(meanings, ["title", "department"])) return "title";
  if (among(meanings, ["organization", "department"])) return "organization";
  if (several.length > 1) return alike(several.map((part) => together(scanHeading(part))));
  if (among(meanings, ["name", "organization"])) return "organization";
  if (among(meanings, ["name", "organization", "title"])) return has("title") ? "title" : "organization";
  if (among(meanings, ["name", ...addressParts, "organization"]))
    return [...meanings].find((meaning) => addressParts.includes(meaning)) ?? null;
  return null;
};
