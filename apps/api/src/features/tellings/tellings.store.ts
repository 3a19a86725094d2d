import { type CalendarDay, ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import {
  type LoopNews,
  type OwedTelling,
  type ToldNews,
  freshNewsFrom,
  hasOutcome,
  isUnderWay,
  groupByReferred,
  tellingsOwed,
} from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { stageOf } from "../opportunities/opportunities.store";
import { readStages } from "../opportunities/stages.store";
import { linksBackFrom } from "../referrals/chain.store";

interface ReferralRow {
  id: string;
  referrerId: string;
  referredId: string;
  state: string;
  stateOn: string;
  thankedOn: string | null;
}

const outcomes = ReferralState.options.filter(hasOutcome);

/** Those that may be news: come to an outcome, and not so long ago that only a thank-you already said was owed. */
const readReferrals = (tx: Tx, accountId: string, today: CalendarDay) =>
  tx.rows<ReferralRow>(Prisma.sql`
    SELECT r."id", r."referrerId", r."referredId", r."state", r."stateOn", r."thankedOn" FROM "Referral" r
    WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL AND r."state" IN (${Prisma.join(outcomes)})
      AND (r."stateOn" >= ${freshNewsFrom(today)} OR r."thankedOn" IS NULL)`);

const readOpportunities = (tx: Tx, accountId: string) =>
  tx.rows<{
    id: string;
    stage: string;
    stageOn: string;
    contactId: string;
    referrerId: string | null;
    outcomeOn: string | null;
  }>(Prisma.sql`
    SELECT o."id", o."stage", o."stageOn", o."contactId", r."referrerId",
      CASE WHEN r."state" IN ('came-to-something', 'led-nowhere', 'declined') THEN r."stateOn" END AS "outcomeOn" FROM "Opportunity" o
    LEFT JOIN "Referral" r ON r."accountId" = o."accountId" AND r."id" = o."referralId" AND r."deletedAt" IS NULL
    WHERE o."accountId" = ${accountId} AND o."deletedAt" IS NULL`);

const readTold = async (tx: Tx, accountId: string): Promise<ToldNews[]> => {
  const rows = await tx.telling.findMany({
    where: { accountId },
    select: { contactId: true, referralId: true, opportunityId: true, news: true },
  });
  return rows.map(({ contactId, referralId, opportunityId, news }) => ({
    contactId,
    id: referralId ?? opportunityId ?? "",
    news,
  }));
};

/** Who is in the trash: nobody to be told, though the way back goes on through them. */
const readRemoved = async (tx: Tx, accountId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows<{ id: string }>(Prisma.sql`
    SELECT c."id" FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NOT NULL`);
  return new Set(rows.map(({ id }) => id));
};

/** Everybody along the chains who should be told or thanked; the rule is the domain's. */
export const readOwedTellings = async (
  tx: Tx,
  accountId: string,
  today: CalendarDay,
): Promise<OwedTelling[]> => {
  const stages = await readStages(tx, accountId);
  const [referrals, opportunities, told, removed] = await Promise.all([
    readReferrals(tx, accountId, today),
    readOpportunities(tx, accountId),
    readTold(tx, accountId),
    readRemoved(tx, accountId),
  ]);
  const news: LoopNews[] = [
    ...referrals.map((row) => ({
      kind: "referral" as const,
      id: row.id,
      news: ReferralState.parse(row.state),
      on: day(row.stateOn),
      referrerId: row.referrerId,
      aboutId: row.referredId,
      thankedOn: dayOrNull(row.thankedOn),
    })),
    ...opportunities.map((row) => ({
      kind: "opportunity" as const,
      id: row.id,
      news: row.stage,
      stageKind: stageOf(stages, row.stage).kind,
      isUnderWay: isUnderWay(stages, row.stage),
      on: day(row.stageOn),
      referrerId: row.referrerId,
      aboutId: row.contactId,
      outcomeOn: dayOrNull(row.outcomeOn),
    })),
  ];
  const standing = news.filter(({ aboutId }) => !removed.has(aboutId));
  const links = await linksBackFrom(
    tx,
    accountId,
    standing.map(({ aboutId, referrerId }) => referrerId ?? aboutId),
  );
  const owed = tellingsOwed(standing, told, { to: groupByReferred(links), today });
  return owed.filter(({ contactId }) => !removed.has(contactId));
};

/** What the open loops are made of: the same people, with what to say of it. */
export const countOwedTellings = async (tx: Tx, accountId: string, today: CalendarDay): Promise<number> =>
  (await readOwedTellings(tx, accountId, today)).length;
