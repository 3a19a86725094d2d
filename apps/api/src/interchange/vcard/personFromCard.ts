import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "../importedPerson";
import {
  type ContactField,
  type ContactFieldOf,
  contactFields,
  contactFieldsOf,
  factsOf,
  isKnownDay,
} from "@followthrough/contract";
import { limits } from "../limits";
import { type PersonDraft, personDraft } from "../personDraft";
import { oneLine } from "../plainText";
import type { UnplacedList } from "../unplacedList";
import type { ExactKey } from "../writing/carriedByCard";
import { androidCustom } from "./androidCustom";
import { type Card, allNamed, firstText, labelOf, preferredFirst, textOf } from "./card";
import { cadenceOf } from "./cardCadence";
import { addLeftovers } from "./cardLeftovers";
import { addLinks } from "./cardLinks";
import { cardDay } from "./cardDay";
import { cardPhoto } from "./cardPhoto";
import { exactLists, exactTexts } from "./exactTexts";
import { personName } from "./personName";
import { postalAddress } from "./postalAddress";

/** Groups that address books keep for themselves. */
const ownGroups = /^\*?\s*my\s*contacts$/i;

const propertyOf = (field: ContactField): string => factsOf(field).property ?? "";

/** The text of the property that carries a field as it is; what that says again goes into the notes. */
const lineOf = (card: Card, draft: PersonDraft, field: ContactFieldOf<"line">): string | undefined => {
  const [first, ...others] = preferredFirst(allNamed(card, propertyOf(field)))
    .map((property) => oneLine(textOf(property)))
    .filter((text) => text !== "");
  for (const other of others) draft.aside(contactFields[field].label, other);
  return draft.line(field, first);
};

const isGroup = (card: Card): boolean =>
  [...allNamed(card, "KIND"), ...allNamed(card, "X-ADDRESSBOOKSERVER-KIND")].some(
    (property) => textOf(property).trim().toLowerCase() === "group",
  );

/** One card as a person; null, and listed with the reason, for a group and for a card that names nobody. */
export const personFromCard = (
  card: Card,
  unplaced: UnplacedList,
  defaultCountry?: CountryCode,
): ImportedPerson | null => {
  const named = personName(card);
  if (isGroup(card)) {
    unplaced.add(card.line, named?.name ?? "a group", "a group of contacts, not a person");
    return null;
  }
  if (!named) {
    const said = card.properties
      .filter(({ name, binary }) => name !== "VERSION" && !binary)
      .map((property) => `${property.name}: ${textOf(property).slice(0, 200)}`)
      .join("\n");
    unplaced.add(card.line, said || "BEGIN:VCARD", "no name, nickname, organisation, e-mail or phone");
    return null;
  }
  const draft = personDraft(card.line, "From the contact card", unplaced, defaultCountry);

  for (const property of allNamed(card, "NOTE")) draft.note(textOf(property));
  for (const property of preferredFirst(allNamed(card, "EMAIL")))
    draft.email(textOf(property), labelOf(card, property));
  for (const property of preferredFirst([...allNamed(card, "TEL"), ...allNamed(card, "X-MS-TEL")]))
    draft.phone(textOf(property), labelOf(card, property));
  addLinks(card, draft);
  for (const { parts } of allNamed(card, "CATEGORIES")) {
    for (const part of parts) if (!ownGroups.test(oneLine(part))) draft.tag(part);
  }

  const name = draft.line("name", named.name) ?? "";
  if (named.more) draft.aside("Name in full", named.more);

  const custom = allNamed(card, "X-ANDROID-CUSTOM").flatMap((property) => androidCustom(property) ?? []);
  const [nickname, ...nicknames] = [
    ...allNamed(card, "NICKNAME").flatMap(({ parts }) => parts),
    ...custom.filter(({ label }) => label === "Nickname").map(({ value }) => value),
  ];
  for (const other of nicknames) draft.aside("Nickname", other);

  const [organization, ...organizations] = allNamed(card, "ORG");
  const [company, ...units] = organization?.parts ?? [];
  for (const unit of units) draft.aside("Department", unit);
  for (const other of organizations) draft.aside("Organisation", textOf(other));

  const [title, ...titles] = ["TITLE", "ROLE"]
    .flatMap((kind) => allNamed(card, kind))
    .map(textOf)
    .filter((text) => oneLine(text) !== "");
  for (const other of new Set(titles)) if (other !== title) draft.aside("Title", other);

  const addresses = preferredFirst(allNamed(card, "ADR")).map((property) => ({
    property,
    ...postalAddress(property),
  }));
  const place = draft.line("place", addresses.find((address) => address.place !== "")?.place);
  // A town alone is the place; the first that says more is the address, and others stand in the notes.
  const [address, ...more] = addresses.filter(
    ({ whole, hasStreet }) => whole !== "" && (hasStreet || whole !== place),
  );
  for (const { property, whole } of more) {
    const label = labelOf(card, property);
    draft.aside(label ? `Address (${label})` : "Address", whole);
  }
  const kind = address && labelOf(card, address.property);
  if (kind) draft.aside("Kind of address", kind);

  const [born, ...bornAgain] = [
    ...allNamed(card, "BDAY").map((property) => ({
      written: textOf(property),
      isWithoutYear: property.params.has("X-APPLE-OMIT-YEAR"),
    })),
    ...custom
      .filter(({ label }) => label === "Birthday")
      .map(({ value }) => ({ written: value, isWithoutYear: false })),
  ];
  const birthday = draft.birthday(born && cardDay(born.written, born.isWithoutYear), born?.written);
  for (const { written } of bornAgain) if (cardDay(written) !== birthday) draft.aside("Birthday", written);

  let photo: ImportedPerson["photo"];
  for (const property of allNamed(card, "PHOTO")) {
    const found = cardPhoto(property);
    if ("url" in found) draft.aside("Photo", found.url);
    else if ("refused" in found) unplaced.add(card.line, `Photo of ${name}`, found.refused);
    else if (photo) unplaced.add(card.line, `Photo of ${name}`, "one photo is kept, the first");
    else photo = found.photo;
  }

  addLeftovers(card, draft);
  const met = firstText(card, propertyOf("metOn"));
  const exactly = exactTexts(card);
  const one = (key: ExactKey, read: string | undefined): string | undefined =>
    exactly(key, [read ?? ""])?.[0] ?? read;
  const called = draft.line("preferredName", nickname);
  // What stands in a card in several ways was found above; all others are the text of their property.
  const found: Partial<Record<ContactFieldOf<"line">, string | undefined>> = {
    organization: draft.line("organization", company),
    title: draft.line("title", title),
    place,
  };
  const lines = contactFieldsOf("line").map((field) => {
    if (field === "preferredName") {
      // A card often repeats the name; only one of our own does so on purpose.
      const own = exactly(field, [called ?? ""])?.[0];
      return [field, own ?? (called === name ? undefined : called)] as const;
    }
    const read = field in found ? found[field] : lineOf(card, draft, field);
    return [field, one(field, read)] as const;
  });
  const person = {
    row: card.line,
    name: one("name", name) ?? name,
    givenName: named.givenName,
    familyName: named.familyName,
    nameParts: named.parts,
    cadence: cadenceOf(card),
    ...Object.fromEntries(lines),
    metOn: met !== undefined && isKnownDay(met) ? met : undefined,
    streetAddress: one("streetAddress", draft.text("streetAddress", address?.lines)),
    birthday,
    photo,
    sourceUid: oneLine(firstText(card, "UID")?.slice(0, limits.line) ?? "") || undefined,
  };
  return { ...person, ...exactLists(exactly, draft.finish()) };
};
