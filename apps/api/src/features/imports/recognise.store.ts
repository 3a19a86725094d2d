import { Prisma, type Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { matchKeys } from "../../interchange/matchKeys";
import { defaultCountry } from "../contacts/matchKey";

/** Somebody who is there already. */
export interface Known {
  readonly id: string;
  readonly name: string;
}

type Keyed = Pick<ImportedPerson, "name" | "emails" | "phones" | "links">;

/** Each way of recognising a person, the surest first, and how it is called. */
const keysOf = (person: Keyed): { key: string; because: string }[] => {
  const { emails, phones, linkedIn } = matchKeys(person, defaultCountry);
  return [
    ...emails.map((key) => ({ key: `email ${key}`, because: "same e-mail" })),
    ...linkedIn.map((key) => ({ key: `link ${key}`, because: "same LinkedIn profile" })),
    ...phones.map((key) => ({ key: `phone ${key}`, because: "same phone" })),
  ];
};

const most = 400;

/** Everybody known by any address, number or profile of these people, by that key. */
export const findKnown = async (
  tx: Tx,
  accountId: string,
  people: readonly Keyed[],
): Promise<Map<string, Known>> => {
  const keys = [...new Set(people.flatMap((person) => keysOf(person).map(({ key }) => key)))];
  const known = new Map<string, Known>();
  for (let from = 0; from < keys.length; from += most) {
    const wanted = keys.slice(from, from + most);
    const values = wanted.map((key) => key.slice(key.indexOf(" ") + 1));
    const rows = await tx.rows<{ kind: string; matchKey: string; id: string; name: string }>(Prisma.sql`
      SELECT m."kind", m."matchKey", c."id", c."name" FROM "ContactMethod" m
      JOIN "Contact" c ON c."accountId" = m."accountId" AND c."id" = m."contactId" AND c."deletedAt" IS NULL
      WHERE m."accountId" = ${accountId} AND m."kind" IN ('email', 'phone', 'link') AND m."matchKey" IN (${Prisma.join(values)})
      ORDER BY c."id"`);
    for (const { kind, matchKey, id, name } of rows) {
      const key = `${kind} ${matchKey}`;
      if (!known.has(key)) known.set(key, { id, name });
    }
  }
  return known;
};

/**
 * Who a person is among the known ones, and by what; null for somebody new. With `remember`, a new person is known from
 * then on, so that the same one later in the file is recognised.
 */
export const recognise = (
  person: Keyed,
  known: Map<string, Known>,
  remember?: Known,
): (Known & { because: string }) | null => {
  const keys = keysOf(person);
  for (const { key, because } of keys) {
    const found = known.get(key);
    if (found) return { ...found, because };
  }
  if (remember) for (const { key } of keys) known.set(key, remember);
  return null;
};
