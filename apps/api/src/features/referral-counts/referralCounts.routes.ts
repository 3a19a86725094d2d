import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { countOwedTellings } from "../tellings/tellings.store";
import { countIntroductions, countReferrals } from "./referralCounts.store";

export const referralCountRoutes: Implementation[] = [
  reading(routes.countReferrals, async (tx, { account, today }) => {
    const [states, introductions, tellings] = await Promise.all([
      countReferrals(tx, account.id),
      countIntroductions(tx, account.id),
      countOwedTellings(tx, account.id, today),
    ]);
    return { states, introductions, tellings };
  }),
];
