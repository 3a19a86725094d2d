import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import { mustBeAsShown } from "../../http/problem";
import {
  readConversation,
  trashConversation,
  untrashConversation,
  updateConversation,
} from "./conversations.store";

export const conversationRoutes: Implementation[] = [
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
