import { contactTextFields, factsOf } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import type { PersonDraft } from "../personDraft";
import { oneLine } from "../plainText";
import { androidCustom } from "./androidCustom";
import { type Card, type Property, labelOf, textOf } from "./card";

/** Read elsewhere into fields of a person. */
const placed =
  `${contactTextFields.flatMap((field) => factsOf(field).property ?? []).join(" ")} X-FOLLOWTHROUGH-EXACT X-FOLLOWTHROUGH-CADENCE ` +
  "FN N ROLE EMAIL TEL X-MS-TEL URL ADR PHOTO CATEGORIES UID KIND X-SOCIALPROFILE SOCIALPROFILE " +
  "X-LINKEDIN X-LINKEDIN-URL X-TWITTER X-TWITTER-URL X-FACEBOOK X-FACEBOOK-URL X-GITHUB X-GITHUB-URL";

/** How a program keeps its books: nothing about the person. */
const bookkeeping =
  "VERSION PRODID REV SORT-STRING SORT-AS CLASS MAILER SOURCE NAME PROFILE CLIENTPIDMAP XML LOGO SOUND KEY FBURL CALURI " +
  "CALADRURI X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-CLASS";

const silent = new Set(`${placed} ${bookkeeping}`.split(" "));
const silentPrefix = /^X-(?:MS-OL-|MS-CARDPICTURE|MS-TEXT|EVOLUTION-|MOZILLA-|RADICALE-|THUNDERBIRD-ETAG)/;

const names: Record<string, string> = {
  ANNIVERSARY: "Anniversary",
  "X-ANNIVERSARY": "Anniversary",
  "X-ABDATE": "Date",
  "X-ABRELATEDNAMES": "Related",
  IMPP: "Messaging",
  "X-MS-IMADDRESS": "Messaging",
  GEO: "Position",
  TZ: "Time zone",
  LANG: "Language",
  LABEL: "Address label",
};

/** `X-SPOUSE-NAME` as `Spouse name`. */
const readable = (name: string): string => {
  const words = name
    .replace(/^X-(?:WAB-|MS-|KADDRESSBOOK-X-|ANDROID-)?/, "")
    .replace(/[-_]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const heading = (card: Card, property: Property): string => {
  const label = labelOf(card, property);
  const name = names[property.name] ?? readable(property.name);
  if (!label) return name;
  return property.name.startsWith("X-AB") ? label : `${name} (${label})`;
};

/** The words at the start; a label longer than that is none. */
const words = (text: string): string[] => foldText(text.slice(0, 1_000)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whatever a card says about the person that has no field: one line of the notes each. */
export const addLeftovers = (card: Card, draft: PersonDraft): void => {
  const addressWords = new Set(
    card.properties.filter(({ name }) => name === "ADR").flatMap((address) => words(textOf(address))),
  );
  for (const property of card.properties) {
    const { name } = property;
    const text = textOf(property);
    if (silent.has(name) || silentPrefix.test(name) || property.binary || text.replace(/[;\s]/g, "") === "")
      continue;
    // The printed form of an address that was read already.
    if (name === "LABEL" && text.length <= 1_000 && words(text).every((word) => addressWords.has(word)))
      continue;
    const own = androidCustom(property);
    if (own?.label === "Nickname" || own?.label === "Birthday") continue;
    if (own) {
      draft.aside(own.label, own.value);
      continue;
    }
    draft.aside(
      heading(card, property),
      text
        .split("; ")
        .filter((part) => part.trim() !== "")
        .join(", "),
    );
  }
  for (const { as, card: nested } of card.nested) {
    const said = nested.properties.filter(({ name }) => ["FN", "EMAIL", "TEL", "TITLE"].includes(name));
    draft.aside(as, said.map((property) => oneLine(textOf(property))).join(", "));
  }
};
