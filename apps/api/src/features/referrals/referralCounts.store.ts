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

/** How many there are of each, for the tabs; what belongs to somebody in the trash is not counted. */
export const countReferrals = async (tx: Tx, accountId: string) => {
  const [rows, introductions] = await Promise.all([
    selectStates(tx, accountId, {}),
    tx.introduction.count({
      where: {
        accountId,
        deletedAt: null,
        state: "made",
        contactA: { deletedAt: null },
        contactB: { deletedAt: null },
      },
    }),
  ]);
  const counted = new Map(rows.map(({ state, n }) => [state, n]));
  const of = (state: ReferralState): number => counted.get(state) ?? 0;
  return {
    states: {
      heard: of("heard"),
      "reached-out": of("reached-out"),
      talked: of("talked"),
      "came-to-something": of("came-to-something"),
      "led-nowhere": of("led-nowhere"),
      declined: of("declined"),
    },
    introductions,
  };
};
