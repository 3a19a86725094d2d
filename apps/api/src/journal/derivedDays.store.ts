import { Cadence } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { cadenceLapsesOn, faceToFaceChannels } from "@followthrough/domain";
import { keyTable, keys } from "../sql/keyTable";
import { pairTable } from "../sql/pairTable";
import { type Given, statement } from "../sql/statement";
import { dayOrNull } from "../sql/storedDay";
import { inTurns } from "../threads/runCooperatively";
import { readTouched } from "./touched.store";

/** Whether a conversation `v` was one: a note is words about people nobody talked with, and counts as no contact. */
export const isConversation = Prisma.sql`v."channel" <> 'note'`;

const selectCadences = statement((db, { contactIds }: Given<{ contactIds: string[] }>) =>
  db
    .selectFrom(keys(db, contactIds))
    .crossJoin("AnyContact as c")
    .whereRef("c.id", "=", "k.key")
    .where((eb) => eb.or([eb("c.cadenceEvery", "is not", null), eb("c.cadenceLapsesOn", "is not", null)]))
    .select([
      "c.id",
      "c.cadenceEvery",
      "c.cadenceUnit",
      "c.lastConversationOn",
      "c.metOn",
      "c.cadenceLapsesOn",
    ]),
);

/** The day on which each one's cadence lapses, by the domain's rule; after what it counts from is in line. */
const refreshCadences = async (tx: Tx, accountId: string, contactIds: string[]): Promise<void> => {
  const rows = await selectCadences(tx, accountId, { contactIds });
  const changed = rows.flatMap((row): [string, string][] => {
    const seen = { lastConversationOn: dayOrNull(row.lastConversationOn), metOn: dayOrNull(row.metOn) };
    const lapsesOn =
      row.cadenceEvery === null
        ? null
        : (cadenceLapsesOn(Cadence.parse({ every: row.cadenceEvery, unit: row.cadenceUnit }), seen) ?? "");
    return lapsesOn === row.cadenceLapsesOn ? [] : [[row.id, lapsesOn ?? "none"]];
  });
  if (changed.length === 0) return;
  const found = Prisma.sql`(SELECT NULLIF(p."value", 'none') FROM ${pairTable(tx, changed)} p WHERE p."key" = "Contact"."id")`;
  const ids = changed.map(([id]) => id);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET "cadenceLapsesOn" = ${found}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)`);
};

/**
 * Brings the days these contacts sum up in line with what there is: next follow-up, last conversation, first touch
 * after meeting, last touch, until when they are left in peace, and when their cadence lapses. The first touch is mine:
 * that they called is none.
 */
export const refreshContacts = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<void> => {
  if (contactIds.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET
      "nextFollowUpOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'open' AND f."deletedAt" IS NULL),
      "lastConversationOn" = (
        SELECT MAX(cc."heldOn") FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
        WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}),
      "firstTouchOn" = (
        SELECT MIN(t."on") FROM (
          SELECT cc."heldOn" AS "on", CASE WHEN v."channel" IN (${Prisma.join([...faceToFaceChannels])}) THEN 1 ELSE 0 END AS "meeting"
          FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation} AND v."startedBy" = 'me'
          UNION ALL
          SELECT f."closedOn", 0 FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
        ) t
        WHERE "Contact"."metOn" IS NOT NULL
          AND (t."on" > "Contact"."metOn" OR (t."on" = "Contact"."metOn" AND t."meeting" = 0))),
      "lastTouchOn" = (
        SELECT MAX(t."on") FROM (
          SELECT MAX(cc."heldOn") AS "on" FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}
          UNION ALL
          SELECT MAX(f."closedOn") FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" IN ('done', 'answered') AND f."deletedAt" IS NULL
        ) t),
      "waitingUntilOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'waiting' AND f."deletedAt" IS NULL)
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, contactIds)} k)`);
  await refreshCadences(tx, accountId, [...contactIds]);
};

/** Few enough that others get their turn in between. */
const contactsPerStatement = 200;

/** As `refreshContacts`, of any number. */
export const refreshDays = (tx: Tx, accountId: string, contactIds: readonly string[]): Promise<void> =>
  inTurns(contactIds, contactsPerStatement, (some) => refreshContacts(tx, accountId, some));

/** Does at once what is done at the end of every act: for one that answers with such a day. */
export const refreshTouchedDays = async (tx: Tx, accountId: string): Promise<void> =>
  refreshDays(tx, accountId, [...(await readTouched(tx, accountId)).days]);
