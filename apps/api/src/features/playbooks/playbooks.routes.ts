import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import {
  insertPlaybook,
  listPlaybooks,
  readPlaybook,
  resetPlaybook,
  trashPlaybook,
  untrashPlaybook,
  updatePlaybook,
} from "./playbooks.store";

export const playbookRoutes: Implementation[] = [
  reading(routes.listPlaybooks, async (tx, { account }) => ({
    playbooks: await listPlaybooks(tx, account.id),
  })),
  writing(routes.createPlaybook, async (tx, { account, body, now }) =>
    readPlaybook(tx, account.id, await insertPlaybook(tx, account.id, body, now)),
  ),
  writing(routes.editPlaybook, (tx, { account, params, body, version, now }) =>
    updatePlaybook(tx, account.id, params.id, { edit: body, version }, now),
  ),
  writing(routes.deletePlaybook, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readPlaybook(tx, account.id, params.id), version);
    await trashPlaybook(tx, account.id, params.id, now);
  }),
  writing(routes.restorePlaybook, async (tx, { account, params, now }) => {
    await untrashPlaybook(tx, account.id, params.id, now);
    return readPlaybook(tx, account.id, params.id);
  }),
  writing(routes.resetPlaybook, async (tx, { account, params, version, now }) => {
    await resetPlaybook(tx, account.id, params.id, version, now);
    return readPlaybook(tx, account.id, params.id);
  }),
];
