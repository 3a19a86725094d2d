import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { insertView, listViews, readView, trashView, untrashView, updateView } from "./views.store";

export const viewRoutes: Implementation[] = [
  reading(routes.listViews, async (tx, { account }) => ({ views: await listViews(tx, account.id) })),
  writing(routes.createView, async (tx, { account, body, now }) =>
    readView(tx, account.id, await insertView(tx, account.id, body, now)),
  ),
  writing(routes.editView, (tx, { account, params, body, version, now }) =>
    updateView(tx, account.id, params.id, { edit: body, version }, now),
  ),
  writing(routes.deleteView, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readView(tx, account.id, params.id), version);
    await trashView(tx, account.id, params.id, now);
  }),
  writing(routes.restoreView, async (tx, { account, params }) => {
    await untrashView(tx, account.id, params.id);
    return readView(tx, account.id, params.id);
  }),
];
