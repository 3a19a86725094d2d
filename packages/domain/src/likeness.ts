import type { DuplicateBecause } from "@followthrough/contract";
import { nameAgreement, type NameAgreement } from "./nameAgreement";
import { type NameWord, type MakeNameWord, namesOfPerson, wordMaker } from "./nameKeys";
import { isRoleAddress } from "./isRoleAddress";
import { organizationKey } from "./organizationKey";

/** The data by which a person is recognised. */
export interface PersonKeys {
  readonly name: string;
  readonly preferredName?: string | null;
  readonly organization?: string | null;
  /** Folded addresses. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** The slugs of LinkedIn profiles. */
  readonly linkedIns: readonly string[];
}

export type MatchReason = DuplicateBecause;

export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  /** Safe to merge without asking: they share an address of their own, and their names agree. */
  readonly sure: boolean;
  /** The strongest reason first. */
  readonly because: readonly MatchReason[];
}

/** A person's keys, prepared once for many comparisons. */
export interface PreparedPerson {
  readonly keys: PersonKeys;
  readonly names: readonly (readonly NameWord[])[];
  readonly organization: string;
}

/** Counts the holders of an address, number or name: `email a@b`, `phone +1…`, `name dana ruiz`. */
export type CountHolders = (key: string) => number;

/** Pairs with at least this score are worth asking about. */
export const lowestScoreToAsk = 0.5;

/** An address or number held by more people than this belongs to an organisation or household. */
const ownAtMost = 3;
const nameOfManyFrom = 10;

interface Told {
  readonly because: MatchReason;
  /** Weight of this name agreement alone. */
  readonly weight: number;
  /** Factor applied to the weight of a shared address. */
  readonly keeps: number;
  readonly agrees: boolean;
}

const told: Record<NameAgreement, Told | null> = {
  same: { because: "same-name", weight: 0.6, keeps: 1, agrees: true },
  spelling: { because: "like-name", weight: 0.57, keeps: 1, agrees: true },
  middle: { because: "like-name", weight: 0.55, keeps: 1, agrees: true },
  nickname: { because: "nickname", weight: 0.52, keeps: 1, agrees: true },
  typo: { because: "like-name", weight: 0.45, keeps: 1, agrees: true },
  initials: { because: "initials", weight: 0.35, keeps: 1, agrees: true },
  part: { because: "part-of-name", weight: 0.2, keeps: 0.95, agrees: false },
  family: { because: "different-names", weight: 0, keeps: 0.8, agrees: false },
  given: { because: "different-names", weight: 0, keeps: 0.45, agrees: false },
  different: { because: "different-names", weight: 0, keeps: 0.35, agrees: false },
  unknown: null,
};

const order: readonly NameAgreement[] = [
  "same",
  "spelling",
  "middle",
  "nickname",
  "typo",
  "initials",
  "part",
  "unknown",
  "family",
  "given",
  "different",
];

const comparable = (keys: PersonKeys, wordOf: MakeNameWord): PreparedPerson => ({
  keys,
  names: namesOfPerson(keys.name, keys.preferredName, wordOf),
  organization: organizationKey(keys.organization),
});

/** Prepares people for comparing, yielding after every `inAStep` people. */
export function* preparePeople(
  people: readonly PersonKeys[],
  inAStep: number,
): Generator<undefined, PreparedPerson[], undefined> {
  const wordOf = wordMaker();
  const ready: PreparedPerson[] = [];
  for (const keys of people) {
    ready.push(comparable(keys, wordOf));
    if (ready.length % inAStep === 0) yield;
  }
  return ready;
}

/** The key for counting how many people have a name, whatever the order of its words. */
export const nameCountKey = ({ names: [first] }: PreparedPerson): string =>
  `name ${(first ?? [])
    .map(({ sound }) => sound)
    .toSorted()
    .join(" ")}`;

const bestNames = (a: PreparedPerson, b: PreparedPerson): NameAgreement => {
  let best: number = order.length;
  for (const one of a.names)
    for (const other of b.names) best = Math.min(best, order.indexOf(nameAgreement(one, other)));
  return order[best] ?? "unknown";
};

const inBoth = (a: readonly string[], b: readonly string[]): string[] => a.filter((key) => b.includes(key));

const addresses = (a: PersonKeys, b: PersonKeys, heldBy: CountHolders) => {
  const own = (key: string): boolean => heldBy(key) <= ownAtMost;
  const emails = inBoth(a.emails, b.emails);
  const phones = inBoth(a.phones, b.phones);
  const ownEmail = emails.some((email) => own(`email ${email}`) && !isRoleAddress(email));
  const ownPhone = phones.some((phone) => own(`phone ${phone}`));
  return [
    {
      because: "same-linkedin",
      weight: 0.95,
      own: true,
      has: inBoth(a.linkedIns, b.linkedIns).length > 0,
    },
    { because: "same-email", weight: ownEmail ? 0.93 : 0.3, own: ownEmail, has: emails.length > 0 },
    { because: "same-phone", weight: ownPhone ? 0.7 : 0.15, own: ownPhone, has: phones.length > 0 },
  ] as const;
};

/** Like `comparePeople`, for prepared people, with the number of holders of each address. */
export const comparePrepared = (
  a: PreparedPerson,
  b: PreparedPerson,
  heldBy: CountHolders,
): Likeness | null => {
  const names = bestNames(a, b);
  const name = told[names];
  const shared = addresses(a.keys, b.keys, heldBy).filter(({ has }) => has);
  const sameOrganization = a.organization !== "" && a.organization === b.organization;
  const otherOrganization = !sameOrganization && a.organization !== "" && b.organization !== "";
  const many = names === "same" && heldBy(nameCountKey(a)) > nameOfManyFrom;
  const byName = (name?.weight ?? 0) * (otherOrganization ? 0.85 : 1) * (many ? 0.5 : 1);
  const byOrganization = sameOrganization && name && name.weight > 0 ? 0.4 : 0;
  // A profile is one person's whatever they are called since; its name weighs less against it.
  const keeps = (because: MatchReason): number =>
    because === "same-linkedin" ? ((name?.keeps ?? 0.9) + 1) / 2 : (name?.keeps ?? 0.9);
  const unlike = shared.reduce(
    (left, { because, weight }) => left * (1 - weight * keeps(because)),
    (1 - byName) * (1 - byOrganization),
  );
  const score = Math.round((1 - unlike) * 1000) / 1000;
  if (score === 0) return null;
  return {
    score,
    sure: name?.agrees === true && shared.some(({ own }) => own),
    because: [
      ...shared.map(({ because }) => because),
      ...(name ? [name.because] : []),
      ...(sameOrganization ? (["same-organisation"] as const) : []),
    ],
  };
};

const heldByFew: CountHolders = () => 1;

/**
 * Scores how likely two people are the same, with the reasons; null if nothing suggests it. Symmetric. Never sure by
 * name alone: only a shared address of their own plus agreeing names is. As of 2026-11-23, `D. Ruiz` and `Dana Ruiz`
 * with one number score 0.805, sure, because "same-phone", "initials".
 */
export const comparePeople = (a: PersonKeys, b: PersonKeys): Likeness | null => {
  const wordOf = wordMaker();
  return comparePrepared(comparable(a, wordOf), comparable(b, wordOf), heldByFew);
};
