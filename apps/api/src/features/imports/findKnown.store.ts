import { Prisma, type Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
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
  mostAlike,
} from "./recognise";

const most = 400;

type Found = KnownContact & { key: string };
/** Of an address, also of somebody in the trash. */
type FoundByMethod = Found & { deletedAt: string | null };

// CROSS JOIN keeps SQLite to the order written: from the few keys to whoever has one. Of an address that very many share only
// some are read: of all of them each part of an import would read thousands again.
const byMethods = (
  tx: Tx,
  accountId: string,
  wanted: readonly (readonly [string, string])[],
): Promise<FoundByMethod[]> => {
  const some = (columns: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT ${columns} FROM "ContactMethod" s
    WHERE s."accountId" = ${accountId} AND s."kind" = k."key" AND s."matchKey" = k."value" LIMIT ${mostAlike}`;
  // SQLite knows no LATERAL, and PostgreSQL would ask the IN of every address there is.
  const methods =
    tx.dialect === "sqlite"
      ? Prisma.sql`CROSS JOIN "ContactMethod" m CROSS JOIN "Contact" c
          WHERE m."accountId" = ${accountId} AND m."id" IN (${some(Prisma.sql`s."id"`)}) AND`
      : Prisma.sql`CROSS JOIN LATERAL (${some(Prisma.sql`s."kind", s."matchKey", s."contactId"`)}) m CROSS JOIN "Contact" c
          WHERE`;
  return tx.rows<FoundByMethod>(Prisma.sql`
    SELECT m."kind" || ' ' || m."matchKey" AS "key", c."id", c."name", c."preferredName", c."deletedAt"
    FROM ${pairTable(tx, wanted)} k ${methods}
      c."accountId" = ${accountId} AND c."id" = m."contactId"
    ORDER BY c."id"`);
};

/**
 * Those of exactly these names who have one of the addresses: among very many who share one they are found by their name. Without
 * the archived, so that the index on names is used.
 */
const byMethodsAndNames = (
  tx: Tx,
  accountId: string,
  wanted: readonly (readonly [string, string])[],
  names: readonly string[],
): Promise<Found[]> =>
  tx.rows<Found>(Prisma.sql`
    SELECT m."kind" || ' ' || m."matchKey" AS "key", c."id", c."name", c."preferredName"
    FROM ${keyTable(tx, names)} n CROSS JOIN "Contact" c CROSS JOIN "ContactMethod" m
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL AND c."sortName" = n."key"
      AND m."accountId" = ${accountId} AND m."contactId" = c."id"
      AND EXISTS (SELECT 1 FROM ${pairTable(tx, wanted)} k WHERE k."key" = m."kind" AND k."value" = m."matchKey")
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

const byCards = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<Found[]> => {
  const found = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids] }, deletedAt: null },
    select: { id: true, name: true, preferredName: true },
  });
  return found.map((who) => ({ ...who, key: `card ${who.id}` }));
};

/** The keys of which there may be more than were read; those in the trash were read, too. */
const keysOfMany = (found: readonly FoundByMethod[]): string[] => {
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => (count >= mostAlike ? [key] : []));
};

/** Everybody known by an address, number or profile of these people, or, for those who have none, by their name. */
export const findKnown = async (
  tx: Tx,
  accountId: string,
  people: readonly Recognisable[],
): Promise<KnownPeople> => {
  const methods = new Map<string, readonly [kind: string, value: string]>();
  const names = new Set<string>();
  const cards = new Set<string>();
  for (const some of inChunks(people, most)) {
    for (const { key } of some.flatMap(matchKeysOf)) {
      const at = key.indexOf(" ");
      const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
      if (kind === "card") cards.add(value);
      else if (kind === "name") names.add(value.slice(0, value.indexOf("\n")));
      else methods.set(key, [kind, value]);
    }
    await yieldToEventLoop();
  }
  const known: KnownPeople = new Map();
  const add = (found: readonly Found[]): void => {
    for (const { key, id, name, preferredName } of found) addKnown(known, key, { id, name, preferredName });
  };
  for (const some of inChunks([...cards], most)) {
    add(await byCards(tx, accountId, some));
    await yieldToEventLoop();
  }
  for (const some of inChunks([...methods.values()], most)) {
    const found = await byMethods(tx, accountId, some);
    add(found.filter(({ deletedAt }) => deletedAt === null));
    await yieldToEventLoop();
    const many = new Set(keysOfMany(found));
    if (many.size === 0) continue;
    const shared = some.filter(([kind, value]) => many.has(`${kind} ${value}`));
    for (const called of inChunks([...new Set(people.map(({ name }) => foldText(name)))], most)) {
      add(await byMethodsAndNames(tx, accountId, shared, called));
      await yieldToEventLoop();
    }
  }
  for (const some of inChunks([...names], most)) {
    add(await byNames(tx, accountId, some));
    await yieldToEventLoop();
  }
  return known;
};
