import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import {
  insertOpportunity,
  listOpportunities,
  readOpportunity,
  setOpportunityTrash,
  updateOpportunity,
} from "./opportunities.store";

export const opportunityRoutes: Implementation[] = [
  reading(routes.listOpportunities, async (tx, { account, query }) => ({
    opportunities: await listOpportunities(tx, account.id, query.contactId),
  })),
  writing(routes.createOpportunity, async (tx, { account, body, today, now }) =>
    readOpportunity(tx, account.id, await insertOpportunity(tx, account.id, body, { today, now })),
  ),
  reading(routes.readOpportunity, (tx, { account, params }) => readOpportunity(tx, account.id, params.id)),
  writing(routes.editOpportunity, (tx, { account, params, body, version, today, now }) =>
    updateOpportunity(tx, account.id, params.id, { edit: body, version, today }, now),
  ),
  writing(routes.deleteOpportunity, (tx, { account, params, now }) =>
    setOpportunityTrash(tx, account.id, params.id, now),
  ),
  writing(routes.restoreOpportunity, async (tx, { account, params }) => {
    await setOpportunityTrash(tx, account.id, params.id, null);
    return readOpportunity(tx, account.id, params.id);
  }),
];
