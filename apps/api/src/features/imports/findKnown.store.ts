import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";
import { pairTable } from "../../sql/pairTable";
import { inChunks } from "./inChunks";
import { yieldToEventLoop } from "../../threads/runCooperatively";
import {
  type KnownContact,
  type KnownPeople,
  type Recognisable,
  addKnown,
  nameAndOrganization,
  matchKeysOf,
} from "./recognise";

const most = 400;

type Found = KnownContact & { key: string };

// CROSS JOIN keeps SQLite to the order written: from the few keys to whoever has one.
const byMethods = (
  tx: Tx,
  accountId: string,
  wanted: readonly (readonly [string, string])[],
): Promise<Found[]> =>
  tx.rows<Found>(Prisma.sql`
    SELECT m."kind" || ' ' || m."matchKey" AS "key", c."id", c."name", c."preferredName"
    FROM ${pairTable(tx, wanted)} k CROSS JOIN "ContactMethod" m CROSS JOIN "Contact" c
    WHERE m."accountId" = ${accountId} AND m."kind" = k."key" AND m."matchKey" = k."value"
      AND c."accountId" = ${accountId} AND c."id" = m."contactId" AND c."deletedAt" IS NULL
    ORDER BY c."id"`);

const byNames = async (tx: Tx, accountId: string, names: readonly string[]): Promise<Found[]> => {
  const rows = await tx.rows<KnownContact & { organization: string | null }>(Prisma.sql`
    SELECT c."id", c."name", c."preferredName", c."organization" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."sortName" IN (SELECT k."key" FROM ${keyTable(tx, names)} k)
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
    for (const { key } of some.flatMap(matchKeysOf)) {
      const at = key.indexOf(" ");
      const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
      if (kind === "name") names.add(value.slice(0, value.indexOf("\n")));
      else methods.set(key, [kind, value]);
    }
    await yieldToEventLoop();
  }
  const known: KnownPeople = new Map();
  const add = (found: readonly Found[]): void => {
    for (const { key, ...who } of found) addKnown(known, key, who);
  };
  for (const some of inChunks([...methods.values()], most)) {
    add(await byMethods(tx, accountId, some));
    await yieldToEventLoop();
  }
  for (const some of inChunks([...names], most)) {
    add(await byNames(tx, accountId, some));
    await yieldToEventLoop();
  }
  return known;
};
