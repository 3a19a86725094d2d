import { type CalendarDay, type ContactEdit, type NewContact, routes } from "@followthrough/contract";

import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { mustBeAsShown } from "../../http/problem";
import { mustNotBeInFuture, mustNotBeInFutureIfChanged } from "../../http/mustNotBeInFuture";
import { insertConversation } from "../conversations/conversations.store";
import { insertFollowUp } from "../follow-ups/followUps.store";
import { listContactChanges } from "../history/contactHistory.store";
import { insertReferral } from "../referrals/referrals.store";
import { messageFacts, messagesFor } from "../templates/messageFacts.store";
import { listContacts, listTags } from "./contactList.store";
import { listContactPages } from "./contactPages.store";
import {
  insertContact,
  readContact,
  readPhoto,
  trashContact,
  untrashContact,
  updateContact,
} from "./contacts.store";
import { readPerson } from "../person/person.store";
import { refreshTouchedDays } from "../../journal/derivedDays.store";

const mustBeEmails = ({ emails }: Pick<ContactEdit, "emails">): void => {
  for (const [index, { address }] of (emails ?? []).entries())
    mustBeEmailAddress(`emails.${index}.address`, address);
};

const mustMakeSense = (contact: NewContact, today: CalendarDay): void => {
  mustBeEmails(contact);
  mustNotBeInFuture(contact.metOn, today, "metOn");
  mustNotBeInFuture(contact.conversation?.heldOn, today, "conversation.heldOn");
  mustNotBeInFuture(contact.referredBy?.heardOn, today, "referredBy.heardOn");
};

export const contactRoutes: Implementation[] = [
  reading(routes.listContacts, (tx, { account, query, today }) => listContacts(tx, account.id, query, today)),
  reading(routes.listContactPages, (tx, { account, query, today }) =>
    listContactPages(tx, account.id, query, today),
  ),
  writing(routes.createContact, async (tx, { account, body, today, now }) => {
    mustMakeSense(body, today);
    const { conversation, referredBy, nextStep, ...draft } = body;
    const id = await insertContact(tx, account.id, draft, now);
    const referralId = referredBy
      ? await insertReferral(
          tx,
          account.id,
          { ...referredBy, referrerId: referredBy.contactId, referredId: id },
          now,
        )
      : null;
    if (conversation) await insertConversation(tx, account.id, { ...conversation, contactIds: [id] }, now);
    if (nextStep)
      await insertFollowUp(tx, account.id, { contactId: id, referralId, opportunityId: null }, nextStep, now);
    await refreshTouchedDays(tx, account.id);
    return readContact(tx, account.id, id);
  }),
  reading(routes.readContact, (tx, { account, params, today }) => readPerson(tx, account, params.id, today)),
  reading(routes.listContactChanges, (tx, { account, params, query }) =>
    listContactChanges(tx, account, params.id, query),
  ),
  reading(routes.prepareContact, async (tx, { account, params, query: { action } }) => {
    const { facts, to } = await messageFacts(tx, account.id, params.id);
    return { to, messages: await messagesFor(tx, account.id, action, facts) };
  }),
  reading(routes.readContactPhoto, (tx, { account, params }) => readPhoto(tx, account.id, params.id)),
  writing(routes.editContact, async (tx, { account, params, body, version, today, now }) => {
    mustBeEmails(body);
    if (body.metOn) {
      const { metOn } = await readContact(tx, account.id, params.id);
      mustNotBeInFutureIfChanged(body.metOn, metOn, today, "metOn");
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
  reading(routes.listTags, async (tx, { account }) => ({ tags: await listTags(tx, account.id) })),
];
