import type { Candidate } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";
import { day } from "../../sql/storedDay";
import { photoUrl } from "../contacts/wholeContact.store";
import { type PersonQuery, type KnownPerson, candidatesFor, nameOf, contactKeysOf } from "./recognition";

interface Row {
  id: string;
  name: string;
  sortName: string;
  title: string | null;
  organization: string | null;
  photo: string | null;
  preferredName: string | null;
  metOn: string | null;
  metAtEvent: string | null;
  lastConversationOn: string | null;
  way: string | null;
}

const columns = Prisma.sql`c."id", c."name", c."sortName", c."title", c."organization", p."contactId" AS "photo",
  c."preferredName", c."metOn", e."name" AS "metAtEvent", c."lastConversationOn"`;
const photoAndEvent = Prisma.sql`
  LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
  LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL`;

/** The first word of a folded name, told from the ways by the word before it. */
const firstOf = ({ sortName }: Pick<KnownPerson, "sortName">): string =>
  `first ${sortName.split(/\s+/)[0] ?? ""}`;

/** A name that many share is asked about no further than this. */
const mostRows = 3_000;

const byWays = (tx: Tx, accountId: string, asked: readonly PersonQuery[]): Promise<Row[]> => {
  const ways = asked.flatMap(contactKeysOf);
  if (ways.length === 0) return Promise.resolve([]);
  return tx.rows<Row>(Prisma.sql`
    SELECT ${columns}, m."kind" || ' ' || m."matchKey" AS "way"
    FROM ${keyTable(tx, [...new Set(ways.map(({ key }) => key))])} k
    CROSS JOIN "ContactMethod" m
    JOIN "Contact" c ON c."accountId" = m."accountId" AND c."id" = m."contactId" AND c."deletedAt" IS NULL
    ${photoAndEvent}
    WHERE m."accountId" = ${accountId} AND m."kind" IN ('email', 'phone', 'link') AND m."matchKey" = k."key"
    LIMIT ${mostRows}`);
};

/** Everybody whose name begins with a first name asked for; the index holds names in this order. */
const byFirstNames = (tx: Tx, accountId: string, asked: readonly PersonQuery[]): Promise<Row[]> => {
  const firsts = [...new Set(asked.map((one) => nameOf(one).first).filter(Boolean))];
  if (firsts.length === 0) return Promise.resolve([]);
  return tx.rows<Row>(Prisma.sql`
    SELECT ${columns}, NULL AS "way"
    FROM ${keyTable(tx, firsts)} k
    CROSS JOIN "Contact" c
    ${photoAndEvent}
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL
      AND c."sortName" >= k."key" AND c."sortName" < k."key" || '!'
    LIMIT ${mostRows}`);
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
