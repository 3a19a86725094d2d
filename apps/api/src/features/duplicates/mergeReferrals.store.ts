import { ReferralState } from "@followthrough/contract";
import { describeDroppedReferral, removedInSentence } from "../../wording/networkWords";
import type { Tx } from "@followthrough/db";
import { RuleError, hasOutcome, mergeLoop, advanceReferral } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";
import type { MergeBefore } from "./mergeBefore";

interface Two {
  readonly keptId: string;
  readonly mergedId: string;
}

interface Row {
  id: string;
  referrerId: string;
  referredId: string;
  reason: string;
  heardOn: string;
  state: string;
  stateOn: string;
  thankedOn: string | null;
  deletedAt: string | null;
}

/** The referrals on all ways back from the two; whatever leads from one to the other is among them. */
const selectWayBack = statement((db, { keptId, mergedId }: Given<{ keptId: string; mergedId: string }>) =>
  db
    .withRecursive("walk(id)", (made) =>
      made
        .selectFrom("AnyContact as c")
        .where("c.id", "in", [keptId, mergedId])
        .select("c.id")
        .union(
          made
            .selectFrom("walk as w")
            .innerJoin("Referral as r", (on) => on.onRef("r.referredId", "=", "w.id"))
            .select("r.referrerId as id"),
        ),
    )
    .selectFrom("walk as w")
    // Kept to this order: from the few who were reached to their referrals.
    .crossJoin("Referral as r")
    .whereRef("r.referredId", "=", "w.id")
    .select(["r.referrerId", "r.referredId", "r.heardOn"]),
);

/** Throws `referral_loop`, naming who stands between, where one led to the other: as one they would have led to themselves. */
export const mustMakeNoLoop = async (tx: Tx, accountId: string, two: Two): Promise<void> => {
  const loop = mergeLoop(two.keptId, two.mergedId, await selectWayBack(tx, accountId, two));
  if (!loop) return;
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: loop } },
    select: { id: true, name: true },
  });
  const names = loop.map((id) => people.find((person) => person.id === id)?.name ?? removedInSentence);
  throw new RuleError({ code: "referral_loop", way: names });
};

/** The one that says more: an outcome, then the further on its way; of two alike the later. */
const furtherOf = (one: Row, other: Row): Row => {
  const [a, b] = [ReferralState.parse(one.state), ReferralState.parse(other.state)];
  if (a === b || (hasOutcome(a) && hasOutcome(b))) return one.stateOn >= other.stateOn ? one : other;
  if (hasOutcome(a) !== hasOutcome(b)) return hasOutcome(a) ? one : other;
  const isFurther = (state: "reached-out" | "talked"): boolean =>
    a === state && advanceReferral(b, state) === state;
  return isFurther("talked") || isFurther("reached-out") ? one : other;
};

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Both reasons, one after the other; those said twice once. */
const bothReasons = (one: string, other: string): string =>
  one.includes(other) ? one : other.includes(one) ? other : `${one}\n${other}`;

const combineReferrals = async (
  tx: Tx,
  accountId: string,
  { row, into }: { row: Row; into: Row },
  now: string,
): Promise<MergeBefore["referrals"]["united"][number]> => {
  const which = { where: { accountId, referralId: row.id }, select: { id: true } };
  const followUps = await tx.followUp.findMany(which);
  const opportunities = await tx.opportunity.findMany(which);
  const tellings = await tx.telling.findMany(which);
  const move = { where: { accountId, referralId: row.id }, data: { referralId: into.id } };
  await tx.followUp.updateMany(move);
  await tx.opportunity.updateMany(move);
  await tx.telling.updateMany(move);
  const further = furtherOf(into, row);
  const before = {
    reason: into.reason,
    heardOn: into.heardOn,
    state: into.state,
    stateOn: into.stateOn,
    thankedOn: into.thankedOn,
  };
  const after = {
    reason: bothReasons(into.reason, row.reason),
    heardOn: earlier(into.heardOn, row.heardOn),
    state: further.state,
    stateOn: further.stateOn,
    thankedOn: into.thankedOn ?? row.thankedOn,
  };
  await tx.referral.updateMany({
    where: { accountId, id: into.id },
    data: { ...after, version: { increment: 1 }, updatedAt: now },
  });
  await tx.referral.updateMany({ where: { accountId, id: row.id }, data: { deletedAt: now } });
  Object.assign(into, after);
  return {
    id: row.id,
    intoId: into.id,
    followUps: followUps.map(({ id }) => id),
    opportunities: opportunities.map(({ id }) => id),
    tellings: tellings.map(({ id }) => id),
    before,
    after,
  };
};

const of = (id: string) => ({ OR: [{ referrerId: id }, { referredId: id }] });
const touches = ({ referrerId, referredId }: Pick<Row, "referrerId" | "referredId">, id: string): boolean =>
  referrerId === id || referredId === id;

/** What leads straight from one to the other, in words: as one person it falls away, and these are kept in the notes. */
export const describeDroppedReferrals = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
): Promise<string[]> => {
  const rows = await tx.referral.findMany({
    where: { accountId, deletedAt: null, AND: [of(keptId), of(mergedId)] },
    include: { referrer: { select: { name: true } }, referred: { select: { name: true } } },
    orderBy: [{ heardOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ heardOn, referrer, referred, reason }) =>
    describeDroppedReferral({ heardOn, referrer: referrer.name, referred: referred.name, reason }),
  );
};

/**
 * Gives the merged one's referrals to the kept one: what both have is united, what led from one to the other falls away
 * (see `describeDroppedReferrals`).
 */
export const mergeReferrals = async (
  tx: Tx,
  accountId: string,
  { keptId, mergedId }: Two,
  now: string,
): Promise<MergeBefore["referrals"]> => {
  const all = await tx.referral.findMany({
    where: { accountId, OR: [of(keptId), of(mergedId)] },
    orderBy: { id: "asc" },
  });
  const as = (id: string): string => (id === mergedId ? keptId : id);
  const standing = all.filter((row) => row.deletedAt === null && !touches(row, mergedId));
  const referrals: MergeBefore["referrals"] = { moved: [], fallen: [], united: [] };
  for (const row of all.filter((one) => touches(one, mergedId))) {
    const [referrerId, referredId] = [as(row.referrerId), as(row.referredId)];
    const isLive = row.deletedAt === null;
    if (referrerId === referredId) {
      // One in the trash stays with the two it was between.
      if (!isLive) continue;
      referrals.fallen.push(row.id);
      await tx.referral.updateMany({ where: { accountId, id: row.id }, data: { deletedAt: now } });
      continue;
    }
    const same = (one: Row): boolean => one.referrerId === referrerId && one.referredId === referredId;
    const into = isLive ? standing.find(same) : undefined;
    if (into) {
      referrals.united.push(await combineReferrals(tx, accountId, { row, into }, now));
      continue;
    }
    referrals.moved.push({ id: row.id, referrerId: row.referrerId, referredId: row.referredId });
    await tx.referral.updateMany({ where: { accountId, id: row.id }, data: { referrerId, referredId } });
  }
  return referrals;
};
