import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustNotBeInFuture, mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import { mustBeAsShown } from "../../http/problem";
import {
  insertConversation,
  readConversation,
  trashConversation,
  untrashConversation,
  updateConversation,
} from "./conversations.store";

export const conversationRoutes: Implementation[] = [
  writing(routes.createConversation, async (tx, { account, body, today, now }) => {
    mustNotBeInFuture(body.heldOn, today);
    const { id } = await insertConversation(tx, account.id, body, now);
    return readConversation(tx, account.id, id);
  }),
  reading(routes.readConversation, (tx, { account, params }) => readConversation(tx, account.id, params.id)),
  writing(routes.editConversation, async (tx, { account, params, body, version, today, now }) => {
    if (body.heldOn) {
      const { heldOn } = await readConversation(tx, account.id, params.id);
      mustNotBeInFutureIfChanged(body.heldOn, heldOn, today);
    }
    return updateConversation(tx, account.id, params.id, { edit: body, version }, now);
  }),
  writing(routes.deleteConversation, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readConversation(tx, account.id, params.id), version);
    await trashConversation(tx, account.id, params.id, now);
  }),
  writing(routes.restoreConversation, (tx, { account, params }) =>
    untrashConversation(tx, account.id, params.id),
  ),
];
