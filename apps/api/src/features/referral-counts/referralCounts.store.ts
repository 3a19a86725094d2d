import type { ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { statement } from "../../sql/statement";

const selectStates = statement((db) =>
  db
    .selectFrom("Referral as r")
    .select((eb) => ["r.state", eb.fn.countAll<number>().as("n")])
    .groupBy("r.state"),
);

/**
 * Those of whom somebody is in the trash, which are few: to ask of each referral for both people took most of the time. From
 * who is there to what names them, in this order.
 */
const selectStatesInTrash = statement((db) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom("AnyContact as c")
        .crossJoin("Referral as r")
        .whereRef("r.referrerId", "=", "c.id")
        .where("c.deletedAt", "is not", null)
        .select(["r.id", "r.state"])
        .union(
          eb
            .selectFrom("AnyContact as c")
            .crossJoin("Referral as r")
            .whereRef("r.referredId", "=", "c.id")
            .where("c.deletedAt", "is not", null)
            .select(["r.id", "r.state"]),
        )
        .as("gone"),
    )
    .select((eb) => ["gone.state", eb.fn.countAll<number>().as("n")])
    .groupBy("gone.state"),
);

/** How many there are in each state; those of somebody in the trash are not counted. */
export const countReferrals = async (tx: Tx, accountId: string): Promise<Record<ReferralState, number>> => {
  const [all, inTrash] = await Promise.all([
    selectStates(tx, accountId, {}),
    selectStatesInTrash(tx, accountId, {}),
  ]);
  const of = (state: ReferralState): number => {
    const [there, gone] = [all, inTrash].map((rows) => rows.find((row) => row.state === state)?.n ?? 0);
    return (there ?? 0) - (gone ?? 0);
  };
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
