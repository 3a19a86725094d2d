import { type CalendarDay, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
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
import { type Given, statement } from "../../sql/statement";
import { day, dayOrNull } from "../../sql/storedDay";
import { stageOf } from "../opportunities/opportunities.store";
import { readStages } from "../opportunities/stages.store";
import { linksBackFrom } from "../chains/chain.store";

const outcomes = ReferralState.options.filter(hasOutcome);

/** Those that may be news: come to an outcome, and not so long ago that only a thank-you already said was owed. */
const selectReferrals = statement((db, { freshFrom }: Given<{ freshFrom: string }>) =>
  db
    .selectFrom("Referral as r")
    .where("r.state", "in", outcomes)
    .where((eb) => eb.or([eb("r.stateOn", ">=", freshFrom), eb("r.thankedOn", "is", null)]))
    .select(["r.id", "r.referrerId", "r.referredId", "r.state", "r.stateOn", "r.thankedOn"]),
);

const selectOpportunities = statement((db) =>
  db
    .selectFrom("Opportunity as o")
    .leftJoin("Referral as r", (on) => on.onRef("r.id", "=", "o.referralId"))
    .select(["o.id", "o.stage", "o.stageOn", "o.contactId", "r.referrerId"])
    .select((eb) =>
      eb.case().when("r.state", "in", outcomes).then(eb.ref("r.stateOn")).end().as("outcomeOn"),
    ),
);

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

const selectRemoved = statement((db) =>
  db.selectFrom("AnyContact as c").where("c.deletedAt", "is not", null).select("c.id"),
);

/** Who is in the trash: nobody to be told, though the way back goes on through them. */
const readRemoved = async (tx: Tx, accountId: string): Promise<ReadonlySet<string>> => {
  const rows = await selectRemoved(tx, accountId, {});
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
    selectReferrals(tx, accountId, { freshFrom: freshNewsFrom(today) }),
    selectOpportunities(tx, accountId, {}),
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

/** How many people wait to be told something; each is an open loop. */
export const countOwedTellings = async (tx: Tx, accountId: string, today: CalendarDay): Promise<number> =>
  (await readOwedTellings(tx, accountId, today)).length;
