import { contactTextFields, factsOf } from "@followthrough/contract";
import { guessNameParts } from "@followthrough/domain";
import { limits } from "../limits";
import { cadenceProperty } from "../vcard/cardCadence";
import { escaped, folded } from "./contentLines";
import { textsNotCarried, throughCard } from "./carriedByCard";
import type { WrittenPerson } from "./writtenPerson";

export type CardVersion = "3.0" | "4.0";

/** A comma in an address cuts it off in programs that read 3.0 by commas; line breaks end a property. */
const address = (url: string): string => url.replaceAll(",", "%2C").replace(/[\r\n]/g, "");

const kinds: Readonly<Record<string, string>> = {
  work: "WORK",
  business: "WORK",
  home: "HOME",
  private: "HOME",
  mobile: "CELL",
  cell: "CELL",
  fax: "FAX",
  pager: "PAGER",
};

/** The labels that a TYPE alone brings back. */
const saidByType = new Set(["work", "home", "mobile", "fax", "pager"]);

/** A property with its label: as TYPE where the standard has a word for it, and in its own words as Apple's group. */
const labelled = (property: string, label: string | null, value: string, group: number): string[] => {
  const kind = kinds[(label ?? "").toLowerCase()];
  if (!label) return [`${property}:${value}`];
  const typed = kind ? `${property};TYPE=${kind}:${value}` : `${property}:${value}`;
  if (saidByType.has(label)) return [typed];
  return [`item${group}.${typed}`, `item${group}.X-ABLabel:${escaped(label)}`];
};

/**
 * One person as a vCard (RFC 2426 for 3.0, RFC 6350 for 4.0), CRLF at the end. What a card has no property for (the day
 * met, how, how often to be in touch) is in X-FOLLOWTHROUGH properties, and in nothing else; so is, in base64, what no card carries as it is
 * (blanks at the ends, control characters), so that our own reading gives back every character.
 */
export const writeCard = (person: WrittenPerson, version: CardVersion): string => {
  let group = 0;
  const next = () => (group += 1);
  const lines = [
    "BEGIN:VCARD",
    `VERSION:${version}`,
    `UID:urn:uuid:${person.id}`,
    `FN:${escaped(person.name)}`,
    nameLine(person),
    ...texts(person, version),
    ...person.emails.flatMap((one) => labelled("EMAIL", one.label, escaped(one.address), next())),
    ...person.phones.flatMap((one) => labelled("TEL", one.label, escaped(one.number), next())),
    ...person.links.flatMap((one) => labelled("URL", one.label, address(one.url), next())),
    // Two, since the place is one's own word and need not be the town of the address; the whole address comes first.
    ...(person.streetAddress ? [`ADR:;;${escaped(person.streetAddress)};;;;`] : []),
    ...(person.place ? [`ADR:;;;${escaped(person.place)};;;`] : []),
    ...(person.tags.length > 0 ? [`CATEGORIES:${person.tags.map(escaped).join(",")}`] : []),
    ...(person.cadence ? [`${cadenceProperty}:${person.cadence.every} ${person.cadence.unit}`] : []),
    ...exact(person),
    ...photo(person.photo, version),
    `REV:${person.updatedAt.replace(/[-:]|\.\d+/g, "")}`,
    "END:VCARD",
  ];
  return lines.map(folded).join("");
};

const nameLine = ({ name, nameParts }: WrittenPerson): string => {
  const { family, given, additional, prefix, suffix } = nameParts ?? guessNameParts(throughCard.name(name));
  return `N:${[family, given, additional, prefix, suffix].map(escaped).join(";")}`;
};

/** Without dashes in 4.0, and without a year in both: 3.0 knows no such day, and its readers know that of 4.0. */
const birthday = (day: string, version: CardVersion): string =>
  day.startsWith("--")
    ? `--${day.slice(2).replace("-", "")}`
    : version === "4.0"
      ? day.replaceAll("-", "")
      : day;

/** The texts that have a property of their own. */
const texts = (person: WrittenPerson, version: CardVersion): string[] =>
  contactTextFields.flatMap((field) => {
    const { property } = factsOf(field);
    const text = person[field];
    if (!property || !text) return [];
    return [`${property}:${field === "birthday" ? birthday(text, version) : escaped(text)}`];
  });

/** Base64 without saying so: what says so is unpacked and then unescaped by readers, ours too. */
const exact = (person: WrittenPerson): string[] => {
  const notCarried = textsNotCarried(person);
  const packed = notCarried ? Buffer.from(JSON.stringify(notCarried)).toString("base64") : "";
  // Longer than any property that is read: fifty thousand control characters, say.
  return packed === "" || packed.length > limits.textLength ? [] : [`X-FOLLOWTHROUGH-EXACT:${packed}`];
};

const photo = (found: WrittenPerson["photo"], version: CardVersion): string[] => {
  if (!found) return [];
  const encoded = Buffer.from(found.bytes).toString("base64");
  const type = found.mediaType.replace("image/", "").toUpperCase();
  return version === "4.0"
    ? [`PHOTO:data:${found.mediaType};base64,${encoded}`]
    : [`PHOTO;ENCODING=b;TYPE=${type}:${encoded}`];
};
