import { Cadence } from "@followthrough/contract";
import { type Db, Prisma, countedTallies } from "@followthrough/db";
import { cadenceLapsesOn } from "@followthrough/domain";
import { contactsToIndex, conversationsToIndex, eventsToIndex } from "../features/search/searchable.store";
import { dayOrNull } from "../sql/storedDay";
import { contactDocument, conversationDocument, eventDocument } from "../features/search/searchIndex.store";

/** What a contact sums up, worked out anew from the rows it sums up. */
const summedUp = Prisma.sql`
  SELECT c."accountId", c."id", c."name",
    c."nextFollowUpOn" AS "next", (
      SELECT MIN(f."dueOn") FROM "FollowUp" f
      WHERE f."accountId" = c."accountId" AND f."contactId" = c."id" AND f."state" = 'open' AND f."deletedAt" IS NULL) AS "nextWanted",
    c."lastConversationOn" AS "last", (
      SELECT MAX(v."heldOn") FROM "ConversationContact" cc
      JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
      WHERE cc."accountId" = c."accountId" AND cc."contactId" = c."id" AND v."deletedAt" IS NULL AND v."channel" <> 'note') AS "lastWanted",
    c."waitingUntilOn" AS "waiting", (
      SELECT MIN(f."dueOn") FROM "FollowUp" f
      WHERE f."accountId" = c."accountId" AND f."contactId" = c."id" AND f."state" = 'waiting' AND f."deletedAt" IS NULL) AS "waitingWanted",
    c."lastTouchOn" AS "touch", (
      SELECT MAX(t."on") FROM (
        SELECT v."heldOn" AS "on" FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
        WHERE cc."accountId" = c."accountId" AND cc."contactId" = c."id" AND v."deletedAt" IS NULL AND v."channel" <> 'note'
        UNION ALL SELECT f."closedOn" FROM "FollowUp" f
        WHERE f."accountId" = c."accountId" AND f."contactId" = c."id" AND f."state" IN ('done', 'answered') AND f."deletedAt" IS NULL) t) AS "touchWanted"
  FROM "Contact" c WHERE c."deletedAt" IS NULL`;

/** Whose cadence lapses on another day than the domain says. */
const wronglyLapsing = async (db: Db, ofAccount: Prisma.Sql): Promise<string[]> => {
  const rows = await db.read.rows<{
    id: string;
    every: number | null;
    unit: string | null;
    spokenOn: string | null;
    metOn: string | null;
    lapsesOn: string | null;
  }>(Prisma.sql`
    SELECT c."id", c."cadenceEvery" AS "every", c."cadenceUnit" AS "unit", c."lastConversationOn" AS "spokenOn", c."metOn", c."cadenceLapsesOn" AS "lapsesOn"
    FROM "Contact" c WHERE c."deletedAt" IS NULL AND (c."cadenceEvery" IS NOT NULL OR c."cadenceLapsesOn" IS NOT NULL) ${ofAccount}`);
  return rows.flatMap(({ id, every, unit, spokenOn, metOn, lapsesOn }) => {
    const seen = { lastConversationOn: dayOrNull(spokenOn), metOn: dayOrNull(metOn) };
    const wanted = every === null ? null : (cadenceLapsesOn(Cadence.parse({ every, unit }), seen) ?? "");
    return lapsesOn === wanted ? [] : [`${id}: ${lapsesOn ?? "never"} instead of ${wanted ?? "never"}`];
  });
};

/** The latest of each kind in an account; an import of ten thousand would take long. */
const documentsCompared = 300;

const documents = {
  Contact: async (db: Db, accountId: string, ids: string[]) =>
    (await contactsToIndex(db.read, accountId, ids)).map(contactDocument),
  Conversation: async (db: Db, accountId: string, ids: string[]) =>
    (await conversationsToIndex(db.read, accountId, ids)).map(conversationDocument),
  Event: async (db: Db, accountId: string, ids: string[]) =>
    (await eventsToIndex(db.read, accountId, ids)).map(eventDocument),
};

/** What search finds in an account that differs from what there is. */
const wronglyIndexed = async (db: Db, accountId: string): Promise<string[]> => {
  const wrong: string[] = [];
  for (const [table, documentsOf] of Object.entries(documents)) {
    const kind = table.toLowerCase();
    const rows = await db.read.rows<{ id: string; words: string | null }>(Prisma.sql`
      SELECT t."id", d."words" FROM ${Prisma.raw(`"${table}"`)} t
      LEFT JOIN "SearchDocument" d ON d."accountId" = t."accountId" AND d."kind" = ${kind} AND d."refId" = t."id"
      WHERE t."accountId" = ${accountId} ORDER BY t."id" DESC LIMIT ${documentsCompared}`);
    const made = await documentsOf(
      db,
      accountId,
      rows.map(({ id }) => id),
    );
    const wanted = new Map(made.map(({ refId, tokens }) => [refId, tokens.join(" ")]));
    wrong.push(
      ...rows.filter(({ id, words }) => words !== (wanted.get(id) ?? null)).map(({ id }) => `${kind} ${id}`),
    );
  }
  return wrong;
};

/**
 * What must be so of every database after any story: the days a contact sums up, and what search finds, are those of the
 * rows. Of one account after each of its acts, of all at the end. Throws and names who breaks it.
 */
export const mustKeepLaws = async (db: Db, accountId: string | null = null): Promise<void> => {
  const ofAccount = (column: string): Prisma.Sql =>
    accountId === null ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ${accountId}`;
  const broken = await db.read.rows(Prisma.sql`
    SELECT * FROM (${summedUp} ${ofAccount(`c."accountId"`)}) s
    WHERE COALESCE(s."next", '') <> COALESCE(s."nextWanted", '') OR COALESCE(s."last", '') <> COALESCE(s."lastWanted", '')
      OR COALESCE(s."waiting", '') <> COALESCE(s."waitingWanted", '') OR COALESCE(s."touch", '') <> COALESCE(s."touchWanted", '') LIMIT 5`);
  if (broken.length > 0)
    throw new Error(`days summed up wrongly at the end of these stories: ${JSON.stringify(broken)}`);
  const tallies = await db.read.rows(Prisma.sql`
    SELECT * FROM (
      SELECT s."accountId", s."kind", s."onDay", s."otherDay", SUM(s."counted") AS "counted", SUM(s."kept") AS "kept" FROM (
        SELECT c."accountId", c."kind", c."onDay", c."otherDay", c."count" AS "counted", 0 AS "kept" FROM (${Prisma.raw(countedTallies)}) c
        UNION ALL SELECT t."accountId", t."kind", t."onDay", t."otherDay", 0, t."count" FROM "Tally" t) s
      WHERE 1 = 1 ${ofAccount(`s."accountId"`)}
      GROUP BY s."accountId", s."kind", s."onDay", s."otherDay") d
    WHERE d."counted" <> d."kept" OR d."kept" < 1 LIMIT 5`);
  if (tallies.length > 0)
    throw new Error(
      `tallies are not what is there at the end of these stories: ${JSON.stringify(tallies, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value))}`,
    );
  const lapsing = await wronglyLapsing(db, ofAccount(`c."accountId"`));
  if (lapsing.length > 0)
    throw new Error(
      `cadences lapse on another day at the end of these stories: ${lapsing.slice(0, 5).join(", ")}`,
    );
  const closed = await db.read.rows(Prisma.sql`
    SELECT f."id", f."closedOn" FROM "FollowUp" f
    WHERE f."state" = 'open' AND f."closedOn" IS NOT NULL ${ofAccount(`f."accountId"`)} LIMIT 5`);
  if (closed.length > 0) throw new Error(`steps are open and closed at once: ${JSON.stringify(closed)}`);
  const accounts = await db.read.rows<{ id: string }>(
    Prisma.sql`SELECT "id" FROM "Account" WHERE "restoredFor" IS NULL AND "searchVersion" > 0 ${ofAccount(`"id"`)}`,
  );
  for (const { id } of accounts) {
    const wrong = await wronglyIndexed(db, id);
    if (wrong.length > 0)
      throw new Error(
        `search finds something else than there is at the end of these stories: ${wrong.slice(0, 5).join(", ")}`,
      );
  }
};
