import type { ReferralState } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";

/** How many there are of each, for the tabs; what belongs to somebody in the trash is not counted. */
export const countReferrals = async (tx: Tx, accountId: string) => {
  const [rows, introductions] = await Promise.all([
    tx.rows<{ state: string; n: number | bigint }>(Prisma.sql`
      SELECT r."state", COUNT(*) AS "n" FROM "Referral" r
      JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
      JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
      WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL GROUP BY r."state"`),
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
  const counted = new Map(rows.map(({ state, n }) => [state, Number(n)]));
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
