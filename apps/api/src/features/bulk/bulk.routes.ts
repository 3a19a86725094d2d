import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { actInBulk, undoBulkAct } from "./bulkAct.store";
import { planSpreadSteps, describePlan } from "./plan.store";
import { selectedIds } from "./selection.store";

export const bulkRoutes: Implementation[] = [
  writing(routes.actInBulk, (tx, { account, body, today, now }) =>
    actInBulk(tx, account, body, { today, now }),
  ),
  writing(routes.undoBulkAct, (tx, { account, params, now }) => undoBulkAct(tx, account.id, params.id, now)),
  reading(routes.planInBulk, async (tx, { account, body, today }) => {
    const ids = await selectedIds(tx, account.id, body.selection, today);
    return describePlan(await planSpreadSteps(tx, account, ids, body.act, today), account);
  }),
];
