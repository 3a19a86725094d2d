import { Action, type CalendarDay, type Referral, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { daysBetween, daysLate, mustBeValidReferral } from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { dueOrder } from "../../sql/dueOrder";
import { decodeCursor, page } from "../../http/cursor";
import { omitUndefined } from "../../http/omitUndefined";
import { Problem, changedElsewhere, mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { introducerIds } from "./chain.store";
import { referralIdsOf } from "./referralIds";
import { thanksOwed } from "./thanksOwed";

interface ReferralRow {
  id: string;
  version: number;
  referrerId: string;
  referrerName: string;
  referrerOrganization: string | null;
  referredId: string;
  referredName: string;
  referredOrganization: string | null;
  reason: string;
  heardOn: string;
  state: string;
  stateOn: string;
  thankedOn: string | null;
  isOwed: number | boolean;
  createdAt: string;
  stepId: string | null;
  stepAction: string | null;
  stepWhat: string | null;
  stepDueOn: string | null;
  stepDueTime: string | null;
}

const selectReferrals = Prisma.sql`
  SELECT r."id", r."version", r."referrerId", a."name" AS "referrerName", a."organization" AS "referrerOrganization",
    r."referredId", b."name" AS "referredName", b."organization" AS "referredOrganization", r."reason", r."heardOn",
    r."state", r."stateOn", r."thankedOn", r."createdAt",
    CASE WHEN ${thanksOwed} THEN 1 ELSE 0 END AS "isOwed", f."id" AS "stepId", f."action" AS "stepAction", f."what" AS "stepWhat", f."dueOn" AS "stepDueOn",
    f."dueTime" AS "stepDueTime"
  FROM "Referral" r
  JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
  JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
  LEFT JOIN "FollowUp" f ON f."accountId" = r."accountId" AND f."id" = (
    SELECT n."id" FROM "FollowUp" n WHERE n."accountId" = r."accountId" AND n."contactId" = r."referredId" AND n."state" = 'open'
      AND n."deletedAt" IS NULL ORDER BY ${dueOrder("n")} LIMIT 1)
  WHERE r."deletedAt" IS NULL`;

const toReferral = (row: ReferralRow, today: CalendarDay): Referral => {
  const state = ReferralState.parse(row.state);
  const stepDueOn = dayOrNull(row.stepDueOn);
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
    ageDays: Math.max(daysBetween(day(row.stateOn), today), 0),
    nextStep:
      row.stepId && stepDueOn
        ? {
            id: row.stepId,
            action: Action.parse(row.stepAction),
            what: row.stepWhat ?? "",
            dueOn: stepDueOn,
            dueTime: timeOrNull(row.stepDueTime),
            daysLate: daysLate(stepDueOn, today),
          }
        : null,
    createdAt: row.createdAt,
  };
};

/** One referral between two people who are not in the trash. Throws `not_found`. */
export const readReferral = async (
  tx: Tx,
  accountId: string,
  id: string,
  today: CalendarDay,
): Promise<Referral> => {
  const [row] = await tx.rows<ReferralRow>(
    Prisma.sql`${selectReferrals} AND r."accountId" = ${accountId} AND r."id" = ${id}`,
  );
  if (!row) throw notFound("referral");
  return toReferral(row, today);
};

const groups = {
  "to-contact": ["heard"],
  "under-way": ["reached-out", "talked"],
  "to-something": ["came-to-something"],
  "to-nothing": ["led-nowhere", "declined"],
} as const satisfies Record<string, readonly ReferralState[]>;

/** Who was met or talked with at an event. */
const peopleAt = (accountId: string, eventId: string): Prisma.Sql => Prisma.sql`
  SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."metAtEventId" = ${eventId}
  UNION SELECT cc."contactId" FROM "Conversation" v
  JOIN "ConversationContact" cc ON cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
  WHERE v."accountId" = ${accountId} AND v."eventId" = ${eventId} AND v."deletedAt" IS NULL`;

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
  const rows = await tx.rows<ReferralRow>(Prisma.sql`
    ${selectReferrals} AND r."accountId" = ${accountId}
    ${query.state ? Prisma.sql`AND r."state" = ${query.state}` : Prisma.empty}
    ${query.thanksOwed ? Prisma.sql`AND ${thanksOwed}` : Prisma.empty}
    ${query.contactId ? Prisma.sql`AND r."id" IN (${referralIdsOf(accountId, query.contactId)})` : Prisma.empty}
    ${query.group ? Prisma.sql`AND r."state" IN (${Prisma.join([...groups[query.group]])})` : Prisma.empty}
    ${query.referrerId ? Prisma.sql`AND r."referrerId" = ${query.referrerId}` : Prisma.empty}
    ${query.eventId ? Prisma.sql`AND r."referrerId" IN (${peopleAt(accountId, query.eventId)})` : Prisma.empty}
    ${
      query.opportunityId
        ? Prisma.sql`AND r."id" IN (SELECT o."referralId" FROM "Opportunity" o
            WHERE o."accountId" = ${accountId} AND o."id" = ${query.opportunityId} AND o."deletedAt" IS NULL)`
        : Prisma.empty
    }
    ${after ? Prisma.sql`AND (r."heardOn", r."id") < (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY r."heardOn" DESC, r."id" DESC LIMIT ${query.limit + 1}`);
  const { rows: shown, nextCursor } = page(rows, query.limit, (row) => [row.heardOn, row.id]);
  return { referrals: shown.map((row) => toReferral(row, today)), nextCursor };
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
    throw new Problem(
      "referral_exists",
      `${referrer.name} pointing you to ${referred.name} is recorded already.`,
    );
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
  // Thanks that are owed again were not told either.
  if (thankedOn === null) {
    const referral = await tx.referral.findUniqueOrThrow({
      where: { accountId_id: { accountId, id } },
      select: { referrerId: true, state: true },
    });
    await tx.telling.deleteMany({
      where: { accountId, referralId: id, contactId: referral.referrerId, news: referral.state },
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

export const untrashReferral = async (tx: Tx, accountId: string, id: string): Promise<void> => {
  const referral = await tx.referral.findFirst({
    where: { accountId, id, deletedAt: { not: null } },
    select: { referrerId: true, referredId: true },
  });
  if (!referral) throw notFound("referral");
  await mustBeAllowed(tx, accountId, referral.referrerId, referral.referredId);
  await tx.referral.updateMany({ where: { accountId, id }, data: { deletedAt: null } });
};
