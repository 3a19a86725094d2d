import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { removeTelling, saveTelling } from "./saveTelling.store";
import { showTellings } from "./showTellings.store";

export const tellingRoutes: Implementation[] = [
  reading(routes.listTellings, (tx, { account, query, today }) => showTellings(tx, account.id, query, today)),
  writing(routes.saveTelling, async (tx, { account, body, today, now }) => ({
    id: await saveTelling(tx, account.id, body, { today, now }),
  })),
  writing(routes.undoTelling, (tx, { account, params, now }) =>
    removeTelling(tx, account.id, params.id, now),
  ),
];
