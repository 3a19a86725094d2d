import { Prisma, type Tx } from "@followthrough/db";
import { keys } from "../../sql/keys";
import { pairs } from "../../sql/pairs";
import { inChunks } from "./inChunks";
import { othersFirst } from "../../threads/othersFirst";
import {
  type Known,
  type KnownPeople,
  type Recognisable,
  addKnown,
  nameAndOrganization,
  waysOf,
} from "./recognise";

const most = 400;

type Found = Known & { key: string };

// CROSS JOIN keeps SQLite to the order written: from the few keys to whoever has one.
const byMethods = (
  tx: Tx,
  accountId: string,
  wanted: readonly (readonly [string, string])[],
): Promise<Found[]> =>
  tx.rows<Found>(Prisma.sql`
    SELECT m."kind" || ' ' || m."matchKey" AS "key", c."id", c."name", c."preferredName"
    FROM ${pairs(tx, wanted)} k CROSS JOIN "ContactMethod" m CROSS JOIN "Contact" c
    WHERE m."accountId" = ${accountId} AND m."kind" = k."key" AND m."matchKey" = k."value"
      AND c."accountId" = ${accountId} AND c."id" = m."contactId" AND c."deletedAt" IS NULL
    ORDER BY c."id"`);

const byNames = async (tx: Tx, accountId: string, names: readonly string[]): Promise<Found[]> => {
  const rows = await tx.rows<Known & { organization: string | null }>(Prisma.sql`
    SELECT c."id", c."name", c."preferredName", c."organization" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."sortName" IN (SELECT k."key" FROM ${keys(tx, names)} k)
    ORDER BY c."id"`);
  return rows.map(({ organization, ...who }) => ({
    ...who,
    key: nameAndOrganization(who.name, organization),
  }));
};

/** Everybody known by an address, number or profile of these people, or, for those who have none, by their name. */
export const findKnown = async (
  tx: Tx,
  accountId: string,
  people: readonly Recognisable[],
): Promise<KnownPeople> => {
  const methods = new Map<string, readonly [kind: string, value: string]>();
  const names = new Set<string>();
  for (const some of inChunks(people, most)) {
    for (const { key } of some.flatMap(waysOf)) {
      const at = key.indexOf(" ");
      const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
      if (kind === "name") names.add(value.slice(0, value.indexOf("\n")));
      else methods.set(key, [kind, value]);
    }
    await othersFirst();
  }
  const known: KnownPeople = new Map();
  const add = (found: readonly Found[]): void => {
    for (const { key, ...who } of found) addKnown(known, key, who);
  };
  for (const some of inChunks([...methods.values()], most)) {
    add(await byMethods(tx, accountId, some));
    await othersFirst();
  }
  for (const some of inChunks([...names], most)) {
    add(await byNames(tx, accountId, some));
    await othersFirst();
  }
  return known;
};
