import { type MatchReason, couldShareAddress, foldText } from "@followthrough/domain";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { type MatchKeys, matchKeys, nameKey } from "../../interchange/matchKeys";
import { defaultCountry } from "../contacts/matchKey";
import { couldBeSame } from "../../interchange/couldBeSame";

/** Somebody who is there already. */
export interface KnownContact {
  readonly id: string;
  readonly name: string;
  readonly preferredName: string | null;
}

/** Who is known, by each key they are recognised by. */
export type KnownPeople = Map<string, KnownContact[]>;

/** Somebody, by what they may be recognised by. */
export interface Recognisable {
  readonly name: string;
  readonly organization: string | undefined;
  readonly keys: MatchKeys;
  /** The contact whose card of this program it is. */
  readonly cardOf?: string | undefined;
}

export const recognisable = (person: ImportedPerson): Recognisable => ({
  name: person.name,
  organization: person.organization,
  keys: matchKeys(person, defaultCountry),
  cardOf: /^urn:uuid:([\da-f-]{36})$/.exec(person.sourceUid ?? "")?.[1],
});

interface Way {
  readonly key: string;
  readonly because: MatchReason;
  /**
   * What is asked of the names: a buyer's address stands beside each ticket, an office's beside all who work there, and a
   * number may be a household's or a switchboard's.
   */
  readonly fits: (known: KnownContact, name: string) => boolean;
}

export const nameAndOrganization = (name: string, organization: string | null | undefined): string =>
  `name ${foldText(name)}\n${foldText(organization ?? "")}`;

/** People with one key that are looked through: through all of those at one switchboard would take the square of their number. */
export const mostAlike = 50;

const ofName = (key: string, name: string): string => `${key}\n${nameKey(name)}`;

const found = new WeakMap<Recognisable, Way[]>();

/**
 * Each way of recognising a person, the surest first. Who has nothing but a name is recognised by it and the organization.
 * Asked several times of each row of a file, so the answer is kept for as long as the row.
 */
export const matchKeysOf = (person: Recognisable): Way[] => {
  const ways = found.get(person) ?? findWays(person);
  found.set(person, ways);
  return ways;
};

/** Whoever wrote another name into the card of somebody means somebody else. */
const cardOf = (id: string): Way => ({ key: `card ${id}`, because: "same-card", fits: fitsName });

const findWays = (person: Recognisable): Way[] => {
  const { emails, phones, linkedIn } = person.keys;
  const own = person.cardOf === undefined ? [] : [cardOf(person.cardOf)];
  const ways: Way[] = [
    ...emails.map((key) => ({
      key: `email ${key}`,
      because: "same-email" as const,
      fits: couldBe,
    })),
    ...linkedIn.map((key) => ({ key: `link ${key}`, because: "same-linkedin" as const, fits: couldBe })),
    ...phones.map((key) => ({ key: `phone ${key}`, because: "same-phone" as const, fits: fitsName })),
  ];
  if (ways.length > 0) return [...own, ...ways];
  return [
    ...own,
    { key: nameAndOrganization(person.name, person.organization), because: "same-name", fits: () => true },
  ];
};

/** Whether a name from a file may be meant for somebody known. */
export const fitsName = (known: Omit<KnownContact, "id">, name: string): boolean =>
  couldBeSame(known.name, name) || (known.preferredName !== null && couldBeSame(known.preferredName, name));

const couldBe = (known: KnownContact, name: string): boolean => couldShareAddress(known, { name });

/** Other names that were taken for somebody's in this file: a row must fit each, or `Smith` would be Tom and Ann. */
const otherNames = new WeakMap<KnownPeople, Map<string, Set<string>>>();

const namesTaken = (known: KnownPeople, id: string): ReadonlySet<string> =>
  otherNames.get(known)?.get(id) ?? new Set();

const takeName = (known: KnownPeople, { id, name }: KnownContact, other: string): void => {
  if (other === name) return;
  const taken = otherNames.get(known) ?? new Map<string, Set<string>>();
  otherNames.set(known, taken.set(id, (taken.get(id) ?? new Set()).add(other)));
};

/** Who a person is among the known ones, and by what; null for somebody new. */
export const recognise = (
  person: Recognisable,
  known: KnownPeople,
): { who: KnownContact; because: MatchReason } | null => {
  for (const { key, because, fits } of matchKeysOf(person)) {
    const there = known.get(key);
    const who =
      there &&
      (known.get(ofName(key, person.name))?.[0] ??
        there.find(
          (one) =>
            fits(one, person.name) &&
            [...namesTaken(known, one.id)].every((name) =>
              fits({ ...one, name, preferredName: null }, person.name),
            ),
        ));
    if (who) return { who, because };
  }
  return null;
};

const add = (known: KnownPeople, key: string, who: KnownContact): void => {
  const there = known.get(key);
  if (!there) known.set(key, [who]);
  else if (there.length < mostAlike && !there.some(({ id }) => id === who.id)) there.push(who);
};

/** Adds a person under a key. Where many share an address or a number, the one with exactly the same name is found too. */
export const addKnown = (known: KnownPeople, key: string, who: KnownContact): void => {
  add(known, key, who);
  if (!key.startsWith("name ")) add(known, ofName(key, who.name), who);
};

/** From now on this person is known as that one, so that the same one later in the file is recognised. */
export const addRecognised = (known: KnownPeople, person: Recognisable, who: KnownContact): void => {
  const keys = new Set([
    ...matchKeysOf(person).map(({ key }) => key),
    nameAndOrganization(person.name, person.organization),
  ]);
  takeName(known, who, person.name);
  for (const key of keys) addKnown(known, key, who);
};
