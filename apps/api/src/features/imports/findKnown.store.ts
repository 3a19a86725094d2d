import type { Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import { sql } from "kysely";
import { keys } from "../../sql/keyTable";
import { pairs } from "../../sql/pairTable";
import { type Given, statement } from "../../sql/statement";
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

const wantedColumns = ["c.id", "c.name", "c.preferredName"] as const;
const keyOf = sql<string>`m."kind" || ' ' || m."matchKey"`.as("key");

// CROSS JOIN keeps SQLite to the order written: from the few keys to whoever has one. Of an address that very many share only
// some are read: of all of them each part of an import would read thousands again.
const selectByMethods = statement((db, { wanted }: Given<{ wanted: string }>) =>
  db
    .selectFrom(pairs(db, wanted))
    .crossJoin("ContactMethod as m")
    .crossJoin("AnyContact as c")
    .where("m.id", "in", (eb) =>
      eb
        .selectFrom("ContactMethod as s")
        .whereRef("s.kind", "=", "k.key")
        .whereRef("s.matchKey", "=", "k.value")
        .select("s.id")
        .limit(mostAlike),
    )
    .whereRef("c.id", "=", "m.contactId")
    .select([...wantedColumns, "c.deletedAt", keyOf])
    .orderBy("c.id"),
);

// SQLite knows no LATERAL, and PostgreSQL would ask the IN of every address there is.
const selectByMethodsLaterally = statement((db, { wanted }: Given<{ wanted: string }>) =>
  db
    .selectFrom(pairs(db, wanted))
    .crossJoinLateral((eb) =>
      eb
        .selectFrom("ContactMethod as s")
        .whereRef("s.kind", "=", "k.key")
        .whereRef("s.matchKey", "=", "k.value")
        .select(["s.kind", "s.matchKey", "s.contactId"])
        .limit(mostAlike)
        .as("m"),
    )
    .crossJoin("AnyContact as c")
    .whereRef("c.id", "=", "m.contactId")
    .select([...wantedColumns, "c.deletedAt", keyOf])
    .orderBy("c.id"),
);

const byMethods = (
  tx: Tx,
  accountId: string,
  wanted: readonly (readonly [string, string])[],
): Promise<FoundByMethod[]> =>
  (tx.dialect === "sqlite" ? selectByMethods : selectByMethodsLaterally)(tx, accountId, {
    wanted: JSON.stringify(wanted),
  });

/**
 * Those of exactly these names who have one of the addresses: among very many who share one they are found by their name. Without
 * the archived, so that the index on names is used.
 */
const selectByMethodsAndNames = statement(
  (db, { wanted, names }: Given<{ wanted: string; names: readonly string[] }>) =>
    db
      .selectFrom(db.selectFrom(keys(db, names)).select("k.key").as("n"))
      .crossJoin("Contact as c")
      .crossJoin("ContactMethod as m")
      .where("c.archivedAt", "is", null)
      .whereRef("c.sortName", "=", "n.key")
      .whereRef("m.contactId", "=", "c.id")
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom(pairs(db, wanted))
            .whereRef("k.key", "=", "m.kind")
            .whereRef("k.value", "=", "m.matchKey")
            .select(eb.lit(1).as("one")),
        ),
      )
      .select([...wantedColumns, keyOf])
      .orderBy("c.id"),
);

const selectByNames = statement((db, { names }: Given<{ names: readonly string[] }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.sortName", "in", db.selectFrom(keys(db, names)).select("k.key"))
    .select([...wantedColumns, "c.organization"])
    .orderBy("c.id"),
);

const byNames = async (tx: Tx, accountId: string, names: readonly string[]): Promise<Found[]> => {
  const rows = await selectByNames(tx, accountId, { names });
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
      add(await selectByMethodsAndNames(tx, accountId, { wanted: JSON.stringify(shared), names: called }));
      await yieldToEventLoop();
    }
  }
  for (const some of inChunks([...names], most)) {
    add(await byNames(tx, accountId, some));
    await yieldToEventLoop();
  }
  return known;
};
