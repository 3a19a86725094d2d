import {
  Action,
  Channel,
  IntroductionState,
  ReferralState,
  type TimelineEntry,
} from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { day } from "../../sql/storedDay";
import { introductionIdsOf } from "../introductions/introductionIds";
import { stageOf } from "../opportunities/opportunities.store";
import { readStages } from "../opportunities/stages.store";
import { referralIdsOf } from "../referrals/referralIds";

const limit = 100;

const conversations = async (tx: Tx, accountId: string, contactId: string): Promise<TimelineEntry[]> => {
  const rows = await tx.rows<{
    id: string;
    version: number;
    heldOn: string;
    channel: string;
    notes: string;
    eventId: string | null;
    eventName: string | null;
    otherId: string | null;
    otherName: string | null;
  }>(Prisma.sql`
    SELECT v."id", v."version", v."heldOn", v."channel", v."notes", e."id" AS "eventId", e."name" AS "eventName", o."id" AS "otherId", o."name" AS "otherName"
    FROM (SELECT cc."conversationId", cc."heldOn" FROM "ConversationContact" cc
      WHERE cc."accountId" = ${accountId} AND cc."contactId" = ${contactId} ORDER BY cc."heldOn" DESC, cc."conversationId" DESC LIMIT ${limit}) mine
    JOIN "Conversation" v ON v."accountId" = ${accountId} AND v."id" = mine."conversationId" AND v."deletedAt" IS NULL
    LEFT JOIN "Event" e ON e."accountId" = ${accountId} AND e."id" = v."eventId" AND e."deletedAt" IS NULL
    LEFT JOIN "ConversationContact" oc ON oc."accountId" = ${accountId} AND oc."conversationId" = v."id" AND oc."contactId" <> ${contactId}
    LEFT JOIN "Contact" o ON o."accountId" = ${accountId} AND o."id" = oc."contactId" AND o."deletedAt" IS NULL
    ORDER BY v."heldOn" DESC, v."id" DESC, o."sortName", o."id"`);
  const entries = new Map<string, Extract<TimelineEntry, { kind: "conversation" }>>();
  for (const row of rows) {
    const entry = entries.get(row.id) ?? {
      kind: "conversation" as const,
      id: row.id,
      on: day(row.heldOn),
      version: row.version,
      channel: Channel.parse(row.channel),
      notes: row.notes,
      event: row.eventId && row.eventName ? { id: row.eventId, name: row.eventName } : null,
      others: [],
    };
    if (row.otherId && row.otherName) entry.others.push({ id: row.otherId, name: row.otherName });
    entries.set(row.id, entry);
  }
  return [...entries.values()];
};

const closedFollowUps = async (tx: Tx, accountId: string, contactId: string): Promise<TimelineEntry[]> => {
  const rows = await tx.rows<{
    id: string;
    action: string;
    what: string;
    state: string;
    closedOn: string;
    dropReason: string | null;
    outcome: string | null;
  }>(Prisma.sql`
    SELECT f."id", f."action", f."what", f."state", f."closedOn", f."dropReason", d."outcome" FROM "FollowUp" f
    LEFT JOIN "Completion" d ON d."accountId" = f."accountId" AND d."followUpId" = f."id"
    WHERE f."accountId" = ${accountId} AND f."contactId" = ${contactId} AND f."state" <> 'open' AND f."deletedAt" IS NULL
      AND f."closedOn" IS NOT NULL
    ORDER BY f."closedOn" DESC, f."id" DESC LIMIT ${limit}`);
  return rows.map((row) => {
    const entry = { id: row.id, on: day(row.closedOn), action: Action.parse(row.action), what: row.what };
    return row.state === "done"
      ? { kind: "done", ...entry, outcome: row.outcome ?? "" }
      : { kind: "dropped", ...entry, reason: row.dropReason ?? "" };
  });
};

const referrals = async (tx: Tx, accountId: string, contactId: string): Promise<TimelineEntry[]> => {
  const rows = await tx.rows<{
    id: string;
    heardOn: string;
    reason: string;
    state: string;
    referrerId: string;
    otherId: string;
    otherName: string;
  }>(Prisma.sql`
    SELECT r."id", r."heardOn", r."reason", r."state", r."referrerId", o."id" AS "otherId", o."name" AS "otherName" FROM "Referral" r
    JOIN "Contact" o ON o."accountId" = r."accountId" AND o."deletedAt" IS NULL
      AND o."id" = CASE WHEN r."referrerId" = ${contactId} THEN r."referredId" ELSE r."referrerId" END
    WHERE r."accountId" = ${accountId} AND r."id" IN (${referralIdsOf(accountId, contactId)}) AND r."deletedAt" IS NULL
    ORDER BY r."heardOn" DESC, r."id" DESC LIMIT ${limit}`);
  return rows.map((row) => ({
    kind: "referral",
    id: row.id,
    on: day(row.heardOn),
    direction: row.referrerId === contactId ? "to" : "from",
    other: { id: row.otherId, name: row.otherName },
    reason: row.reason,
    state: ReferralState.parse(row.state),
  }));
};

const introductions = async (tx: Tx, accountId: string, contactId: string): Promise<TimelineEntry[]> => {
  const rows = await tx.rows<{
    id: string;
    madeOn: string;
    reason: string;
    state: string;
    otherId: string;
    otherName: string;
  }>(Prisma.sql`
    SELECT i."id", i."madeOn", i."reason", i."state", o."id" AS "otherId", o."name" AS "otherName" FROM "Introduction" i
    JOIN "Contact" o ON o."accountId" = i."accountId" AND o."deletedAt" IS NULL
      AND o."id" = CASE WHEN i."contactAId" = ${contactId} THEN i."contactBId" ELSE i."contactAId" END
    WHERE i."accountId" = ${accountId} AND i."id" IN (${introductionIdsOf(accountId, contactId)}) AND i."deletedAt" IS NULL
    ORDER BY i."madeOn" DESC, i."id" DESC LIMIT ${limit}`);
  return rows.map((row) => ({
    kind: "introduction",
    id: row.id,
    on: day(row.madeOn),
    other: { id: row.otherId, name: row.otherName },
    reason: row.reason,
    state: IntroductionState.parse(row.state),
  }));
};

const opportunities = async (tx: Tx, accountId: string, contactId: string): Promise<TimelineEntry[]> => {
  const stages = await readStages(tx, accountId);
  const rows = await tx.opportunity.findMany({
    where: { accountId, OR: [{ contactId }, { people: { some: { contactId } } }], deletedAt: null },
    select: { id: true, title: true, stage: true, stageOn: true },
    orderBy: [{ stageOn: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ id, title, stage, stageOn }) => ({
    kind: "opportunity",
    id,
    on: day(stageOn),
    title,
    stage: stageOf(stages, stage),
  }));
};

/** What happened with a person, the newest first, at most a hundred. */
export const readTimeline = async (
  tx: Tx,
  accountId: string,
  contactId: string,
): Promise<{ entries: TimelineEntry[]; isWhole: boolean }> => {
  const parts = await Promise.all([
    conversations(tx, accountId, contactId),
    closedFollowUps(tx, accountId, contactId),
    referrals(tx, accountId, contactId),
    introductions(tx, accountId, contactId),
    opportunities(tx, accountId, contactId),
  ]);
  const all = parts
    .flat()
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  return {
    entries: all.slice(0, limit),
    isWhole: all.length <= limit && parts.every((part) => part.length < limit),
  };
};
