import { Prisma, type Tx } from "@followthrough/db";
import { inChunks } from "./inChunks";
import { othersFirst } from "./othersFirst";
import { type Known, type KnownPeople, type Recognisable, nameAndOrganization, waysOf } from "./recognise";

const most = 400;

type Found = Known & { key: string };

const byMethods = (tx: Tx, accountId: string, keys: readonly string[]): Promise<Found[]> =>
  tx.rows<Found>(Prisma.sql`
    SELECT m."kind" || ' ' || m."matchKey" AS "key", c."id", c."name", c."preferredName" FROM "ContactMethod" m
    JOIN "Contact" c ON c."accountId" = m."accountId" AND c."id" = m."contactId" AND c."deletedAt" IS NULL
    WHERE m."accountId" = ${accountId} AND m."kind" IN ('email', 'phone', 'link') AND m."matchKey" IN (${Prisma.join([...keys])})
    ORDER BY c."id"`);

const byNames = async (tx: Tx, accountId: string, names: readonly string[]): Promise<Found[]> => {
  const rows = await tx.rows<Known & { organization: string | null }>(Prisma.sql`
    SELECT "id", "name", "preferredName", "organization" FROM "Contact"
    WHERE "accountId" = ${accountId} AND "deletedAt" IS NULL AND "sortName" IN (${Prisma.join([...names])}) ORDER BY "id"`);
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
  const values = { methods: new Set<string>(), names: new Set<string>() };
  for (const { key } of people.flatMap(waysOf)) {
    const value = key.slice(key.indexOf(" ") + 1);
    if (key.startsWith("name ")) values.names.add(value.slice(0, value.indexOf("\n")));
    else values.methods.add(value);
  }
  const known: KnownPeople = new Map();
  const add = (found: readonly Found[]): void => {
    for (const { key, ...who } of found) {
      const there = known.get(key) ?? [];
      if (!there.some(({ id }) => id === who.id)) known.set(key, [...there, who]);
    }
  };
  for (const some of inChunks([...values.methods], most)) {
    add(await byMethods(tx, accountId, some));
    await othersFirst();
  }
  for (const some of inChunks([...values.names], most)) {
    add(await byNames(tx, accountId, some));
    await othersFirst();
  }
  return known;
};
