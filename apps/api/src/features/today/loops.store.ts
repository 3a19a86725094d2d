import { type CalendarDay, Cadence, type OpenLoop, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addDays, openLoops } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { openStageIds } from "../opportunities/stages.store";
import { showTellings } from "../tellings/showTellings.store";
import { meetingInstant } from "../contacts/meetingInstant";
import { thanksOwed } from "../referrals/thanksOwed";

/** Candidates of each kind that are looked at; what is older waits until these are closed. */
const most = 200;
/** Someone met longer ago than this and never contacted is no longer pressing: the list is for what can still be saved. */
const daysBack = 365;

/** Whose loops: somebody signed in, or somebody who is reminded of them. */
interface LoopAccount {
  readonly id: string;
  readonly timeZone: string;
  readonly workingDays: readonly number[];
}

const readNeverContacted = async (tx: Tx, account: LoopAccount, today: CalendarDay) => {
  const rows = await tx.rows<{
    id: string;
    name: string;
    metOn: string;
    createdAt: string;
    eventId: string | null;
    eventName: string | null;
  }>(Prisma.sql`
    SELECT c."id", c."name", c."metOn", c."createdAt", e."id" AS "eventId", e."name" AS "eventName" FROM "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    WHERE c."accountId" = ${account.id} AND c."deletedAt" IS NULL AND c."metOn" >= ${addDays(today, -daysBack)} AND c."archivedAt" IS NULL
      AND c."firstTouchOn" IS NULL AND c."nextFollowUpOn" IS NULL
    ORDER BY c."metOn" DESC, c."id" LIMIT ${most}`);
  return rows.map((row) => ({
    contact: { id: row.id, name: row.name },
    metOn: day(row.metOn),
    metAt: meetingInstant(row.metOn, row.createdAt, account.timeZone),
    event: row.eventId && row.eventName ? { id: row.eventId, name: row.eventName } : null,
  }));
};

interface ReferralRow {
  id: string;
  version: number;
  state: string;
  heardOn: string;
  stateOn: string;
  referrerId: string;
  referrerName: string;
  referredId: string;
  referredName: string;
}

const selectReferrals = (condition: Prisma.Sql, accountId: string) => Prisma.sql`
  SELECT r."id", r."version", r."state", r."heardOn", r."stateOn", a."id" AS "referrerId", a."name" AS "referrerName", b."id" AS "referredId", b."name" AS "referredName"
  FROM "Referral" r
  JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
  JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
  WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL AND ${condition}
  ORDER BY r."stateOn" DESC, r."id" LIMIT ${most}`;

const readReferrals = async (tx: Tx, accountId: string) => {
  const heard = Prisma.sql`r."state" = 'heard' AND b."nextFollowUpOn" IS NULL`;
  const owing = Prisma.sql`${thanksOwed} AND NOT EXISTS (
    SELECT 1 FROM "FollowUp" f WHERE f."accountId" = r."accountId" AND f."referralId" = r."id" AND f."contactId" = r."referrerId"
      AND f."state" = 'open' AND f."deletedAt" IS NULL)`;
  const [waiting, outcomes] = await Promise.all([
    tx.rows<ReferralRow>(selectReferrals(heard, accountId)),
    tx.rows<ReferralRow>(selectReferrals(owing, accountId)),
  ]);
  return {
    referralsNotContacted: waiting.map((row) => ({
      contact: { id: row.referredId, name: row.referredName },
      referralId: row.id,
      referrer: { id: row.referrerId, name: row.referrerName },
      heardOn: day(row.heardOn),
    })),
    thanksOwed: outcomes.map((row) => ({
      contact: { id: row.referrerId, name: row.referrerName },
      referralId: row.id,
      version: row.version,
      referred: { id: row.referredId, name: row.referredName },
      state: ReferralState.parse(row.state),
      stateOn: day(row.stateOn),
    })),
  };
};

const readOpportunities = async (tx: Tx, accountId: string, open: readonly string[]) => {
  const rows = await tx.rows<{
    id: string;
    title: string;
    stageOn: string;
    contactId: string;
    contactName: string;
  }>(Prisma.sql`
    SELECT o."id", o."title", o."stageOn", c."id" AS "contactId", c."name" AS "contactName" FROM "Opportunity" o
    JOIN "Contact" c ON c."accountId" = o."accountId" AND c."id" = o."contactId" AND c."deletedAt" IS NULL
    WHERE o."accountId" = ${accountId} AND o."deletedAt" IS NULL AND o."stage" IN (${Prisma.join([...open])})
      AND NOT EXISTS (SELECT 1 FROM "FollowUp" f WHERE f."accountId" = o."accountId" AND f."state" = 'open' AND f."deletedAt" IS NULL
        AND (f."opportunityId" = o."id" OR f."contactId" = o."contactId"))
    ORDER BY o."stageOn" DESC, o."id" LIMIT ${most}`);
  return rows.map((row) => ({
    contact: { id: row.contactId, name: row.contactName },
    opportunityId: row.id,
    title: row.title,
    stageOn: day(row.stageOn),
  }));
};

/** The open opportunities with a next step that have not moved for a while. */
const readStanding = async (tx: Tx, accountId: string, open: readonly string[], today: CalendarDay) => {
  const rows = await tx.rows<{
    id: string;
    title: string;
    stageOn: string;
    contactId: string;
    contactName: string;
    nextStepOn: string;
  }>(Prisma.sql`
    SELECT o."id", o."title", o."stageOn", c."id" AS "contactId", c."name" AS "contactName", MIN(f."dueOn") AS "nextStepOn"
    FROM "Opportunity" o
    JOIN "Contact" c ON c."accountId" = o."accountId" AND c."id" = o."contactId" AND c."deletedAt" IS NULL
    JOIN "FollowUp" f ON f."accountId" = o."accountId" AND f."contactId" = o."contactId" AND f."state" = 'open' AND f."deletedAt" IS NULL
    WHERE o."accountId" = ${accountId} AND o."deletedAt" IS NULL AND o."stage" IN (${Prisma.join([...open])}) AND o."stageOn" < ${addDays(today, -30)}
    GROUP BY o."id", o."title", o."stageOn", c."id", c."name" ORDER BY o."stageOn", o."id" LIMIT ${most}`);
  return rows.map((row) => ({
    contact: { id: row.contactId, name: row.contactName },
    opportunityId: row.id,
    title: row.title,
    stageOn: day(row.stageOn),
    nextStepOn: day(row.nextStepOn),
  }));
};

/** Introductions of which nothing was heard, and nobody is to be asked. */
const readIntroductions = async (tx: Tx, accountId: string) => {
  const rows = await tx.rows<{
    id: string;
    version: number;
    madeOn: string;
    aId: string;
    aName: string;
    bId: string;
    bName: string;
  }>(Prisma.sql`
    SELECT i."id", i."version", i."madeOn", a."id" AS "aId", a."name" AS "aName", b."id" AS "bId", b."name" AS "bName" FROM "Introduction" i
    JOIN "Contact" a ON a."accountId" = i."accountId" AND a."id" = i."contactAId" AND a."deletedAt" IS NULL
    JOIN "Contact" b ON b."accountId" = i."accountId" AND b."id" = i."contactBId" AND b."deletedAt" IS NULL
    LEFT JOIN "FollowUp" f ON f."accountId" = i."accountId" AND f."id" = i."followUpId" AND f."state" = 'open' AND f."deletedAt" IS NULL
    WHERE i."accountId" = ${accountId} AND i."deletedAt" IS NULL AND i."state" = 'made' AND f."id" IS NULL
    ORDER BY i."madeOn" DESC, i."id" LIMIT ${most}`);
  return rows.map((row) => ({
    contact: { id: row.aId, name: row.aName },
    introductionId: row.id,
    version: row.version,
    other: { id: row.bId, name: row.bName },
    madeOn: day(row.madeOn),
  }));
};

/** Those further back on a chain who have not heard; who pointed there themselves is owed thanks, which is a loop of its own. */
const readNews = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const { tellings } = await showTellings(tx, accountId, { limit: most, offset: 0 }, today);
  return tellings
    .filter(({ isDirect, referralId }) => !isDirect || referralId === null)
    .map(({ contact, referralId, opportunityId, news, says, on }) => ({
      contact: { id: contact.id, name: contact.name },
      referralId,
      opportunityId,
      news,
      says,
      on,
    }));
};

const readCadences = async (tx: Tx, accountId: string) => {
  const rows = await tx.rows<{
    id: string;
    name: string;
    cadenceEvery: number;
    cadenceUnit: string;
    lastConversationOn: string | null;
    metOn: string | null;
  }>(Prisma.sql`
    SELECT c."id", c."name", c."cadenceEvery", c."cadenceUnit", c."lastConversationOn", c."metOn" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."cadenceEvery" IS NOT NULL AND c."archivedAt" IS NULL
      AND c."nextFollowUpOn" IS NULL
    ORDER BY COALESCE(c."lastConversationOn", ''), c."id" LIMIT 1000`);
  return rows.map((row) => ({
    contact: { id: row.id, name: row.name },
    cadence: Cadence.parse({ every: row.cadenceEvery, unit: row.cadenceUnit }),
    lastConversationOn: dayOrNull(row.lastConversationOn),
    metOn: dayOrNull(row.metOn),
  }));
};

interface SlippingRow {
  id: string;
  what: string;
  dueOn: string;
  snoozeCount: number;
  contactId: string;
  contactName: string;
}

const slipping = (tx: Tx, accountId: string, condition: Prisma.Sql): Promise<SlippingRow[]> =>
  tx.rows<SlippingRow>(Prisma.sql`
    SELECT f."id", f."what", f."dueOn", f."snoozeCount", c."id" AS "contactId", c."name" AS "contactName" FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND ${condition}
    ORDER BY f."dueOn", f."id" LIMIT ${most}`);

/** Open follow-ups that may have gone stale: overdue, or snoozed thrice; asked for apart, since an index answers each. */
const readSlipping = async (tx: Tx, accountId: string, today: CalendarDay) => {
  const [late, snoozed] = await Promise.all([
    slipping(tx, accountId, Prisma.sql`f."dueOn" < ${today}`),
    slipping(tx, accountId, Prisma.sql`f."snoozeCount" > 2`),
  ]);
  const rows = new Map([...late, ...snoozed].map((row) => [row.id, row]));
  return Array.from(rows.values(), (row) => ({
    contact: { id: row.contactId, name: row.contactName },
    followUpId: row.id,
    what: row.what,
    dueOn: day(row.dueOn),
    snoozeCount: row.snoozeCount,
  }));
};

/** Everything that needs a next step and has none; the rules are the domain's. */
export const readLoops = async (
  tx: Tx,
  account: LoopAccount,
  { today, now, withNews = false }: { today: CalendarDay; now: string; withNews?: boolean },
): Promise<OpenLoop[]> => {
  const open = await openStageIds(tx, account.id);
  const [
    neverContacted,
    referrals,
    opportunitiesWithoutStep,
    opportunitiesWithStep,
    introductionsWithoutNews,
    newsToTell,
    cadences,
    openFollowUps,
  ] = await Promise.all([
    readNeverContacted(tx, account, today),
    readReferrals(tx, account.id),
    readOpportunities(tx, account.id, open),
    readStanding(tx, account.id, open, today),
    readIntroductions(tx, account.id),
    // All chains are gone through for it, and it presses less: it is for the review, not for every look at Today.
    withNews ? readNews(tx, account.id, today) : [],
    readCadences(tx, account.id),
    readSlipping(tx, account.id, today),
  ]);
  return openLoops(
    {
      neverContacted,
      ...referrals,
      opportunitiesWithoutStep,
      opportunitiesWithStep,
      introductionsWithoutNews,
      newsToTell,
      cadences,
      openFollowUps,
    },
    { today, now, workingDays: account.workingDays },
  );
};
