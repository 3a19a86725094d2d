import { routes } from "@followthrough/contract";
import { type Implementation, reading } from "../../http/implement";
import { listInsight, readInsights } from "./insights.store";
import { readYield } from "./yield.store";
import { listYield, readOneYield } from "./yieldList.store";

export const insightRoutes: Implementation[] = [
  reading(routes.readInsights, (tx, { account, query, today }) =>
    readInsights(tx, account.id, query.months, today),
  ),
  reading(routes.readYield, (tx, { account, today }) => readYield(tx, account.id, today)),
  reading(routes.readOneYield, (tx, { account, query }) => readOneYield(tx, account.id, query)),
  reading(routes.listYield, (tx, { account, query }) => listYield(tx, account.id, query)),
  reading(routes.listInsight, (tx, { account, query, today }) => listInsight(tx, account.id, query, today)),
];
