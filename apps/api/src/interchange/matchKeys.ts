import { foldText } from "@followthrough/domain";
import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "./importedPerson";
import { linkedInSlug } from "./linkedInSlug";
import { toE164 } from "./phoneNumber";

export type MatchKeys = {
  emails: string[];
  /** E.164, valid numbers only. */
  phones: string[];
  /** The slugs of LinkedIn profiles. */
  linkedIn: string[];
};

/** An e-mail address as it is compared: `Dana@Example.ORG` is `dana@example.org`. */
export const emailKey = (address: string): string => address.normalize("NFC").trim().toLowerCase();

/**
 * A name as it is compared: accents, case, punctuation and the order of the words do not count. The same name alone never
 * makes two people one.
 */
export const nameKey = (name: string): string =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");

const different = (keys: (string | null | undefined)[]): string[] => [
  ...new Set(keys.flatMap((key) => key ?? [])),
];

/**
 * What a person may be recognised by among those already known. Numbers written without a country are read as of
 * `defaultCountry`: `(418) 656-9254` in `CA` gives the phone `+14186569254`.
 */
export const matchKeys = (
  person: Pick<ImportedPerson, "emails" | "phones" | "links">,
  defaultCountry?: CountryCode,
): MatchKeys => ({
  emails: different(person.emails.map(({ address }) => emailKey(address))),
  phones: different(person.phones.map(({ number, e164 }) => e164 ?? toE164(number, defaultCountry))),
  linkedIn: different(person.links.map(({ url }) => linkedInSlug(url))),
});
