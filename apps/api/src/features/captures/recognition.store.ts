import type { Candidate } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { sql } from "kysely";
import { keys } from "../../sql/keyTable";
import { type Given, type RowOf, statement } from "../../sql/statement";
import { day } from "../../sql/storedDay";
import { photoUrl } from "../contacts/wholeContact.store";
import { type PersonQuery, type KnownPerson, candidatesFor, nameOf, contactKeysOf } from "./recognition";

/** The first word of a folded name, told from the ways by the word before it. */
const firstOf = ({ sortName }: Pick<KnownPerson, "sortName">): string =>
  `first ${sortName.split(/\s+/)[0] ?? ""}`;

/** A name that many share is asked about no further than this. */
const mostRows = 3_000;

type Asked = Given<{ asked: readonly string[] }>;

const selectByWays = statement((db, { asked }: Asked) =>
  db
    .selectFrom(keys(db, asked))
    .crossJoin("ContactMethod as m")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "m.contactId"))
    .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
    .where("m.kind", "in", ["email", "phone", "link"])
    .whereRef("m.matchKey", "=", "k.key")
    .select(["c.id", "c.name", "c.sortName", "c.title", "c.organization", "c.lastConversationOn"])
    .select(["c.preferredName", "c.metOn", "e.name as metAtEvent", "p.contactId as photo"])
    .select(sql<string | null>`m."kind" || ' ' || m."matchKey"`.as("way"))
    .limit(mostRows),
);

/** Everybody whose name begins with a first name asked for; the index holds names in this order. */
const selectByFirstNames = statement((db, { asked }: Asked) =>
  db
    .selectFrom(keys(db, asked))
    .crossJoin("Contact as c")
    .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
    .where("c.archivedAt", "is", null)
    .whereRef("c.sortName", ">=", "k.key")
    .where("c.sortName", "<", sql<string>`k."key" || '!'`)
    .select(["c.id", "c.name", "c.sortName", "c.title", "c.organization", "c.lastConversationOn"])
    .select(["c.preferredName", "c.metOn", "e.name as metAtEvent"])
    .select((eb) => ["p.contactId as photo", eb.val<string | null>(null).as("way")])
    .limit(mostRows),
);

type Row = RowOf<typeof selectByWays>;

const byWays = async (tx: Tx, accountId: string, people: readonly PersonQuery[]): Promise<Row[]> => {
  const ways = people.flatMap(contactKeysOf);
  if (ways.length === 0) return [];
  return selectByWays(tx, accountId, { asked: [...new Set(ways.map(({ key }) => key))] });
};

const byFirstNames = async (tx: Tx, accountId: string, people: readonly PersonQuery[]): Promise<Row[]> => {
  const firsts = [...new Set(people.map((one) => nameOf(one).first).filter(Boolean))];
  return firsts.length === 0 ? [] : selectByFirstNames(tx, accountId, { asked: firsts });
};

/** Which people known already may be meant by each, the likeliest first. */
export const recognisePeople = async (
  tx: Tx,
  accountId: string,
  asked: readonly PersonQuery[],
): Promise<Candidate[][]> => {
  const rows = [...(await byWays(tx, accountId, asked)), ...(await byFirstNames(tx, accountId, asked))];
  const known = new Map<string, KnownPerson & { methods: Set<string> }>();
  for (const { photo, way, metOn, ...row } of rows) {
    const one = known.get(row.id) ?? {
      ...row,
      metOn: metOn === null ? null : day(metOn),
      hasPhoto: photo !== null,
      methods: new Set<string>(),
    };
    if (way) one.methods.add(way);
    known.set(row.id, one);
  }
  // Only those found by a way or a first name of theirs can fit, so nobody is compared with everybody.
  const found = new Map<string, KnownPerson[]>();
  for (const one of known.values()) {
    for (const key of [...one.methods, firstOf(one)]) {
      const there = found.get(key);
      if (there) there.push(one);
      else found.set(key, [one]);
    }
  }
  return asked.map((one) => {
    const near = new Set(
      [
        ...contactKeysOf(one).map(({ kind, key }) => `${kind} ${key}`),
        firstOf({ sortName: nameOf(one).whole }),
      ].flatMap((key) => found.get(key) ?? []),
    );
    return candidatesFor(one, [...near]).map(
      ({ familiar: { id, name, title, organization, hasPhoto, preferredName, metOn, metAtEvent }, by }) => ({
        contact: {
          id,
          name,
          title,
          organization,
          photoUrl: photoUrl(id, hasPhoto),
          preferredName,
          metOn,
          metAtEvent,
        },
        by,
      }),
    );
  });
};
