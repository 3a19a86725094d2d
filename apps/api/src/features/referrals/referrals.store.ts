import { type CalendarDay, type Referral, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError, daysBetween, mustBeValidReferral } from "@followthrough/domain";
import type { RawBuilder } from "kysely";
import { day, dayOrNull } from "../../sql/storedDay";
import { nextStepColumns, nextStepId, toNextStep } from "../../sql/nextStep";
import { isBefore } from "../../sql/isBefore";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { decodeCursor, page } from "../../http/cursor";
import { omitUndefined } from "../../http/omitUndefined";
import { changedElsewhere, mustBeAsShown, notFound } from "../../http/problem";
import { lastActOn } from "../../journal/acts.store";
import { newId } from "../../newId";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { introducerIds } from "../chains/chain.store";
import { type WaitingLinks, readWaitingLinks } from "./earlierLinks.store";
import { referralIds } from "./referralIds";
import { isOwedThanks } from "../../sql/isOwedThanks";

const referrals = (db: Reader) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"))
    .leftJoin("FollowUp as f", (on) => on.on("f.id", "=", nextStepId(db, "r.referredId")))
    .select([
      "r.id",
      "r.version",
      "r.reason",
      "r.heardOn",
      "r.state",
      "r.stateOn",
      "r.thankedOn",
      "r.createdAt",
    ])
    .select(["r.referrerId", "a.name as referrerName", "a.organization as referrerOrganization"])
    .select(["r.referredId", "b.name as referredName", "b.organization as referredOrganization"])
    .select((eb) => eb.case().when(isOwedThanks()).then(1).else(0).end().as("isOwed"))
    .select(nextStepColumns);

const selectOne = statement((db, { id }: Given<{ id: string }>) => referrals(db).where("r.id", "=", id));

type ReferralRow = RowOf<typeof selectOne>;

const toReferral = (row: ReferralRow, waiting: WaitingLinks, today: CalendarDay): Referral => {
  const state = ReferralState.parse(row.state);
  return {
    id: row.id,
    version: row.version,
    referrer: { id: row.referrerId, name: row.referrerName, organization: row.referrerOrganization },
    referred: { id: row.referredId, name: row.referredName, organization: row.referredOrganization },
    reason: row.reason,
    heardOn: day(row.heardOn),
    state,
    stateOn: day(row.stateOn),
    thankedOn: dayOrNull(row.thankedOn),
    thanksOwed: Boolean(row.isOwed),
    waitsForReferrer: waiting.referralIds.has(row.id),
    ageDays: Math.max(daysBetween(day(row.stateOn), today), 0),
    nextStep: toNextStep(row, today),
    createdAt: row.createdAt,
  };
};

/** As the API says them. */
const toReferrals = async (
  tx: Tx,
  accountId: string,
  rows: readonly ReferralRow[],
  today: CalendarDay,
): Promise<Referral[]> => {
  const heard = rows.filter(({ state }) => state === "heard").map(({ referredId }) => referredId);
  const waiting = await readWaitingLinks(tx, accountId, heard);
  return rows.map((row) => toReferral(row, waiting, today));
};

/** One referral between two people who are not in the trash. Throws `not_found`. */
export const readReferral = async (
  tx: Tx,
  accountId: string,
  id: string,
  today: CalendarDay,
): Promise<Referral> => {
  const [referral] = await toReferrals(tx, accountId, await selectOne(tx, accountId, { id }), today);
  if (!referral) throw notFound("referral");
  return referral;
};

const groups = {
  "to-contact": ["heard"],
  "under-way": ["reached-out", "talked"],
  "to-something": ["came-to-something"],
  "to-nothing": ["led-nowhere", "declined"],
} as const satisfies Record<string, readonly ReferralState[]>;

/** Who was met or talked with at an event. */
const peopleAt = (db: Reader, eventId: RawBuilder<string>) =>
  db
    .selectFrom("Contact as c")
    .where("c.metAtEventId", "=", eventId)
    .select("c.id")
    .union(
      db
        .selectFrom("Conversation as v")
        .innerJoin("ConversationContact as cc", (on) => on.onRef("cc.conversationId", "=", "v.id"))
        .where("v.eventId", "=", eventId)
        .select("cc.contactId as id"),
    );

interface Asked {
  readonly ofState: boolean;
  readonly isOwed: boolean;
  readonly group: keyof typeof groups | null;
  readonly ofContact: boolean;
  readonly ofReferrer: boolean;
  readonly atEvent: boolean;
  readonly ofOpportunity: boolean;
  readonly isFurther: boolean;
}

interface Values {
  state: string;
  contactId: string;
  referrerId: string;
  eventId: string;
  opportunityId: string;
  heardOn: string;
  afterId: string;
  most: number;
}

const selectPage = statement((db, given: Given<Values>, asked: Asked) =>
  referrals(db)
    .$if(asked.ofState, (some) => some.where("r.state", "=", given.state))
    .$if(asked.isOwed, (some) => some.where(isOwedThanks()))
    .$if(asked.ofContact, (some) => some.where("r.id", "in", referralIds(db, given.contactId)))
    .$if(asked.group !== null, (some) => some.where("r.state", "in", groups[asked.group ?? "to-contact"]))
    .$if(asked.ofReferrer, (some) => some.where("r.referrerId", "=", given.referrerId))
    .$if(asked.atEvent, (some) => some.where("r.referrerId", "in", peopleAt(db, given.eventId)))
    .$if(asked.ofOpportunity, (some) =>
      some.where("r.id", "in", (eb) =>
        eb
          .selectFrom("Opportunity as o")
          .where("o.id", "=", given.opportunityId)
          .select((one) => one.ref("o.referralId").$notNull().as("referralId")),
      ),
    )
    .$if(asked.isFurther, (some) =>
      some.where(isBefore(["r.heardOn", given.heardOn], ["r.id", given.afterId])),
    )
    .orderBy("r.heardOn", "desc")
    .orderBy("r.id", "desc")
    .limit(given.most),
);

export const listReferrals = async (
  tx: Tx,
  accountId: string,
  query: {
    state?: string | undefined;
    thanksOwed?: "true" | undefined;
    group?: keyof typeof groups | undefined;
    contactId?: string | undefined;
    referrerId?: string | undefined;
    eventId?: string | undefined;
    opportunityId?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
  today: CalendarDay,
) => {
  const after = decodeCursor(query.cursor);
  const [heardOn, afterId] = after ?? ["", ""];
  const { state = "", contactId = "", referrerId = "", eventId = "", opportunityId = "" } = query;
  const rows = await selectPage(
    tx,
    accountId,
    { state, contactId, referrerId, eventId, opportunityId, heardOn, afterId, most: query.limit + 1 },
    {
      ofState: state !== "",
      isOwed: query.thanksOwed !== undefined,
      group: query.group ?? null,
      ofContact: contactId !== "",
      ofReferrer: referrerId !== "",
      atEvent: eventId !== "",
      ofOpportunity: opportunityId !== "",
      isFurther: after !== null,
    },
  );
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.heardOn, row.id]);
  return { referrals: await toReferrals(tx, accountId, shown, today), nextCursor };
};

/** Throws unless the referral may stand: both known, no loop, not recorded twice. */
const mustBeAllowed = async (
  tx: Tx,
  accountId: string,
  referrerId: string,
  referredId: string,
): Promise<void> => {
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: [referrerId, referredId] }, deletedAt: null },
    select: { id: true, name: true },
  });
  const referrer = people.find(({ id }) => id === referrerId);
  const referred = people.find(({ id }) => id === referredId);
  if (!referrer || !referred) throw notFound("person");
  mustBeValidReferral({
    referrer,
    referred,
    wayBackOfReferrer: await introducerIds(tx, accountId, referrerId),
  });
  const known = await tx.referral.findFirst({
    where: { accountId, referrerId, referredId, deletedAt: null },
    select: { id: true },
  });
  if (known)
    throw new RuleError({ code: "referral_exists", referrer: referrer.name, referred: referred.name });
};

export const insertReferral = async (
  tx: Tx,
  accountId: string,
  referral: {
    referrerId: string;
    referredId: string;
    reason: string;
    heardOn: CalendarDay;
    state?: ReferralState;
  },
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  await mustBeAllowed(tx, accountId, referral.referrerId, referral.referredId);
  const id = newId();
  await tx.referral.create({
    data: {
      accountId,
      id,
      referrerId: referral.referrerId,
      referredId: referral.referredId,
      reason: referral.reason,
      heardOn: referral.heardOn,
      state: referral.state ?? "heard",
      stateOn: referral.heardOn,
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  return id;
};

export const updateReferral = async (
  tx: Tx,
  accountId: string,
  id: string,
  change: {
    edit: {
      reason?: string | undefined;
      heardOn?: CalendarDay | undefined;
      state?: ReferralState | undefined;
    };
    version: number;
    today: CalendarDay;
  },
  now: string,
): Promise<Referral> => {
  const { edit, version, today } = change;
  const current = await readReferral(tx, accountId, id, today);
  mustBeAsShown(current, version);
  const { count } = await tx.referral.updateMany({
    where: { accountId, id, version },
    data: {
      ...omitUndefined(edit),
      ...(edit.state && edit.state !== current.state ? { stateOn: today } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) throw changedElsewhere(await readReferral(tx, accountId, id, today));
  return readReferral(tx, accountId, id, today);
};

export const setThanked = async (
  tx: Tx,
  accountId: string,
  id: string,
  thankedOn: CalendarDay | null,
  now: string,
): Promise<void> => {
  const { count } = await tx.referral.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { thankedOn, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw notFound("referral");
  // Thanks that are owed again were not told either; that they need not be thanked was said apart, and stays.
  if (thankedOn === null) {
    const referral = await tx.referral.findUniqueOrThrow({
      where: { accountId_id: { accountId, id } },
      select: { referrerId: true, state: true },
    });
    await tx.telling.deleteMany({
      where: {
        accountId,
        referralId: id,
        contactId: referral.referrerId,
        news: referral.state,
        toldOn: { not: null },
      },
    });
  }
};

export const trashReferral = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const { count } = await tx.referral.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("referral");
};

/** Takes it out of the trash, and on to where what was said meanwhile has it. Throws `not_found`, `referral_loop`. */
export const untrashReferral = async (tx: Tx, accountId: string, id: string): Promise<void> => {
  const referral = await tx.referral.findFirst({
    where: { accountId, id, deletedAt: { not: null } },
    select: { referrerId: true, referredId: true, deletedAt: true },
  });
  if (!referral?.deletedAt) throw notFound("referral");
  await mustBeAllowed(tx, accountId, referral.referrerId, referral.referredId);
  const actSeq = await lastActOn(tx, accountId, "Referral", id);
  await tx.referral.updateMany({ where: { accountId, id }, data: { deletedAt: null } });
  await advanceAgain(tx, accountId, [id], { at: referral.deletedAt, actSeq });
};
