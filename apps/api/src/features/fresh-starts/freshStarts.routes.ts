import { routes } from "@followthrough/contract";
import { countPerDay } from "@followthrough/domain";
import { type Implementation, reading, writing } from "../../http/implement";
import { makeFreshStart, planLate, undoFreshStart } from "./freshStarts.store";

export const freshStartRoutes: Implementation[] = [
  reading(routes.planFreshStart, async (tx, { account, body, today }) => {
    const { spread, kept, dropped, alreadyDue } = await planLate(tx, account, body, today);
    return {
      spread: spread.length,
      kept: kept.length,
      dropped: dropped.length,
      dailyLimit: account.dailyLimit,
      days: countPerDay(spread, alreadyDue),
    };
  }),
  writing(routes.makeFreshStart, (tx, { account, body, today, now }) =>
    makeFreshStart(tx, account, body, { today, now }),
  ),
  writing(routes.undoFreshStart, (tx, { account, params, now }) =>
    undoFreshStart(tx, account.id, params.id, now),
  ),
];
