import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import { listContactChanges } from "../history/contactHistory.store";
import { draftedMessages, messageFacts, messagesFor } from "../templates/messageFacts.store";
import { listContacts, listTags } from "./contactList.store";
import { listContactPages } from "./contactPages.store";
import { readContact, readPhoto, trashContact, untrashContact, updateContact } from "./contacts.store";
import { mustBeEmails } from "./mustBeEmails";
import { setPhoto } from "./photo.store";
import { settleContact, undoSettlement } from "./settlement.store";

export const contactRoutes: Implementation[] = [
  reading(routes.listContacts, (tx, { account, query, today }) => listContacts(tx, account.id, query, today)),
  reading(routes.listContactPages, (tx, { account, query, today }) =>
    listContactPages(tx, account.id, query, today),
  ),
  reading(routes.listContactChanges, (tx, { account, params, query }) =>
    listContactChanges(tx, account, params.id, query),
  ),
  reading(routes.prepareContact, async (tx, { account, params, query: { action } }) => {
    const { facts, to, known, draft } = await messageFacts(tx, account.id, params.id);
    const drafted = draftedMessages({ ...draft, action, promise: null });
    return { to, known, messages: [...drafted, ...(await messagesFor(tx, account.id, action, facts))] };
  }),
  reading(routes.readContactPhoto, (tx, { account, params }) => readPhoto(tx, account.id, params.id)),
  writing(routes.setContactPhoto, (tx, { account, params, body, version, now }) =>
    setPhoto(tx, account.id, params.id, { file: body, version }, now),
  ),
  writing(routes.removeContactPhoto, (tx, { account, params, version, now }) =>
    setPhoto(tx, account.id, params.id, { file: null, version }, now),
  ),
  writing(routes.editContact, async (tx, { account, params, body, version, today, now }) => {
    mustBeEmails(body);
    if (body.metOn || body.birthday) {
      const { metOn, birthday } = await readContact(tx, account.id, params.id);
      mustNotBeInFutureIfChanged(body.metOn, metOn, today, "metOn");
      mustNotBeInFutureIfChanged(body.birthday, birthday, today, "birthday");
    }
    return updateContact(tx, account.id, params.id, { edit: body, version }, now);
  }),
  writing(routes.deleteContact, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readContact(tx, account.id, params.id), version);
    await trashContact(tx, account.id, params.id, now);
  }),
  writing(routes.restoreContact, (tx, { account, params, now }) =>
    untrashContact(tx, account.id, params.id, now),
  ),
  writing(routes.settleContact, async (tx, { account, params, today }) => {
    await settleContact(tx, account.id, params.id, today);
  }),
  writing(routes.undoSettlement, async (tx, { account, params }) => {
    await undoSettlement(tx, account.id, params.id);
  }),
  reading(routes.listTags, async (tx, { account }) => ({ tags: await listTags(tx, account.id) })),
];
