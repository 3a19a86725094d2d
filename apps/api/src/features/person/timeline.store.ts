import {
  Action,
  Channel,
  IntroductionState,
  ReferralState,
  StartedBy,
  type TimelineEntry,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type ExpressionBuilder, type StringReference, sql } from "kysely";
import { type Given, statement } from "../../sql/statement";
import { day } from "../../sql/storedDay";
import { introductionIds } from "../introductions/introductionIds";
import { stageOf } from "../opportunities/opportunities.store";
import { readStages } from "../opportunities/stages.store";
import { describeDropReason } from "../../wording/describeDropReason";
import { referralIds } from "../referrals/referralIds";

/** As much as the screen of a person shows at first. */
const shownAtFirst = 100;
/** Of each kind, for the whole of it. */
const mostOfAll = 2_000;

type OfContact = Given<{ contactId: string; limit: number }>;

const selectTalks = statement((db, { contactId, limit }: OfContact) =>
  db
    .selectFrom(
      db
        .selectFrom("ConversationContact as cc")
        .where("cc.contactId", "=", contactId)
        .select(["cc.conversationId", "cc.heldOn"])
        .orderBy("cc.heldOn", "desc")
        .orderBy("cc.conversationId", "desc")
        .limit(limit)
        .as("mine"),
    )
    .innerJoin("Conversation as v", (on) => on.onRef("v.id", "=", "mine.conversationId"))
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "v.eventId"))
    .leftJoin("ConversationContact as oc", (on) =>
      on.onRef("oc.conversationId", "=", "v.id").on("oc.contactId", "<>", contactId),
    )
    .leftJoin("Contact as o", (on) => on.onRef("o.id", "=", "oc.contactId"))
    .select(["v.id", "v.version", "v.heldOn", "v.channel", "v.startedBy", "v.notes"])
    .select(["e.id as eventId", "e.name as eventName", "o.id as otherId", "o.name as otherName"])
    .orderBy("v.heldOn", "desc")
    .orderBy("v.id", "desc")
    .orderBy("o.sortName")
    .orderBy("o.id"),
);

const conversations = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  limit: number,
): Promise<TimelineEntry[]> => {
  const rows = await selectTalks(tx, accountId, { contactId, limit });
  const entries = new Map<string, Extract<TimelineEntry, { kind: "conversation" }>>();
  for (const row of rows) {
    const entry = entries.get(row.id) ?? {
      kind: "conversation" as const,
      id: row.id,
      on: day(row.heldOn),
      version: row.version,
      channel: Channel.parse(row.channel),
      startedBy: StartedBy.parse(row.startedBy),
      notes: row.notes,
      event: row.eventId && row.eventName ? { id: row.eventId, name: row.eventName } : null,
      others: [],
    };
    if (row.otherId && row.otherName) entry.others.push({ id: row.otherId, name: row.otherName });
    entries.set(row.id, entry);
  }
  return [...entries.values()];
};

const selectClosed = statement((db, { contactId, limit }: OfContact) =>
  db
    .selectFrom("FollowUp as f")
    .leftJoin("Completion as d", (on) => on.onRef("d.followUpId", "=", "f.id"))
    .leftJoin("PlaybookRun as pb", (on) => on.onRef("pb.id", "=", "f.playbookRunId"))
    .where("f.contactId", "=", contactId)
    .where("f.state", "<>", "open")
    .where("f.closedOn", "is not", null)
    .select([
      "f.id",
      "f.action",
      "f.what",
      "f.state",
      "f.dropReason",
      "f.dropCause",
      "pb.name as playbookName",
      "d.outcome",
    ])
    .select((eb) => eb.ref("f.closedOn").$notNull().as("closedOn"))
    .orderBy("f.closedOn", "desc")
    .orderBy("f.id", "desc")
    .limit(limit),
);

const closedFollowUps = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  limit: number,
): Promise<TimelineEntry[]> => {
  const rows = await selectClosed(tx, accountId, { contactId, limit });
  return rows.map((row) => {
    const entry = { id: row.id, on: day(row.closedOn), action: Action.parse(row.action), what: row.what };
    return row.state === "done" || row.state === "answered"
      ? { kind: row.state, ...entry, outcome: row.outcome ?? "" }
      : { kind: "dropped", ...entry, reason: describeDropReason(row) ?? "" };
  });
};

/** Of two columns that name people, the one that is not this person. */
const otherOf = <T, From extends keyof T>(
  eb: ExpressionBuilder<T, From>,
  [one, other]: readonly [StringReference<T, From>, StringReference<T, From>],
  contactId: OfContact["contactId"],
) => sql<string>`case when ${eb.ref(one)} = ${contactId} then ${eb.ref(other)} else ${eb.ref(one)} end`;

const selectReferrals = statement((db, { contactId, limit }: OfContact) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as o", (on) =>
      on.on((eb) => eb("o.id", "=", otherOf(eb, ["r.referrerId", "r.referredId"], contactId))),
    )
    .where("r.id", "in", referralIds(db, contactId))
    .select([
      "r.id",
      "r.heardOn",
      "r.reason",
      "r.state",
      "r.referrerId",
      "o.id as otherId",
      "o.name as otherName",
    ])
    .orderBy("r.heardOn", "desc")
    .orderBy("r.id", "desc")
    .limit(limit),
);

const referrals = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  limit: number,
): Promise<TimelineEntry[]> => {
  const rows = await selectReferrals(tx, accountId, { contactId, limit });
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

const selectIntroductions = statement((db, { contactId, limit }: OfContact) =>
  db
    .selectFrom("Introduction as i")
    .innerJoin("Contact as o", (on) =>
      on.on((eb) => eb("o.id", "=", otherOf(eb, ["i.contactAId", "i.contactBId"], contactId))),
    )
    .where("i.id", "in", introductionIds(db, contactId))
    .select(["i.id", "i.madeOn", "i.reason", "i.state", "o.id as otherId", "o.name as otherName"])
    .orderBy("i.madeOn", "desc")
    .orderBy("i.id", "desc")
    .limit(limit),
);

const introductions = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  limit: number,
): Promise<TimelineEntry[]> => {
  const rows = await selectIntroductions(tx, accountId, { contactId, limit });
  return rows.map((row) => ({
    kind: "introduction",
    id: row.id,
    on: day(row.madeOn),
    other: { id: row.otherId, name: row.otherName },
    reason: row.reason,
    state: IntroductionState.parse(row.state),
  }));
};

const opportunities = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  limit: number,
): Promise<TimelineEntry[]> => {
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

/** What happened with a person, the newest first: the latest hundred, or all. */
export const readTimeline = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  { isAll }: { isAll: boolean } = { isAll: false },
): Promise<{ entries: TimelineEntry[]; isWhole: boolean }> => {
  const limit = isAll ? mostOfAll : shownAtFirst;
  const parts = await Promise.all([
    conversations(tx, accountId, contactId, limit),
    closedFollowUps(tx, accountId, contactId, limit),
    referrals(tx, accountId, contactId, limit),
    introductions(tx, accountId, contactId, limit),
    opportunities(tx, accountId, contactId, limit),
  ]);
  const all = parts
    .flat()
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  return {
    entries: all.slice(0, limit),
    isWhole: all.length <= limit && parts.every((part) => part.length < limit),
  };
};
