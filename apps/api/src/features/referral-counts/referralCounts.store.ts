import type { ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { statement } from "../../sql/statement";

const selectStates = statement((db) =>
  db
    .selectFrom("Referral as r")
    .innerJoin("Contact as a", (on) => on.onRef("a.id", "=", "r.referrerId"))
    .innerJoin("Contact as b", (on) => on.onRef("b.id", "=", "r.referredId"))
    .select((eb) => ["r.state", eb.fn.countAll<number>().as("n")])
    .groupBy("r.state"),
);

/** How many there are in each state; those of somebody in the trash are not counted. */
export const countReferrals = async (tx: Tx, accountId: string): Promise<Record<ReferralState, number>> => {
  const rows = await selectStates(tx, accountId, {});
  const counted = new Map(rows.map(({ state, n }) => [state, n]));
  const of = (state: ReferralState): number => counted.get(state) ?? 0;
  return {
    heard: of("heard"),
    "reached-out": of("reached-out"),
    talked: of("talked"),
    "came-to-something": of("came-to-something"),
    "led-nowhere": of("led-nowhere"),
    declined: of("declined"),
  };
};

/** How many are without news yet; those of somebody in the trash are not counted. */
export const countIntroductions = (tx: Tx, accountId: string): Promise<number> =>
  tx.introduction.count({
    where: {
      accountId,
      deletedAt: null,
      state: "made",
      contactA: { deletedAt: null },
      contactB: { deletedAt: null },
    },
  });
