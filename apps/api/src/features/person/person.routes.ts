import { type CalendarDay, type NewContact, routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { refreshTouchedDays } from "../../journal/derivedDays.store";
import { insertContact, readContact } from "../contacts/contacts.store";
import { mustBeEmails } from "../contacts/mustBeEmails";
import { insertConversation } from "../conversations/conversations.store";
import { insertFollowUp } from "../follow-ups/followUps.store";
import { insertReferral } from "../referrals/referrals.store";
import { readPerson, readWholeTimeline } from "./person.store";

const mustMakeSense = (contact: NewContact, today: CalendarDay): void => {
  mustBeEmails(contact);
  mustNotBeInFuture(contact.metOn, today, "metOn");
  mustNotBeInFuture(contact.conversation?.heldOn, today, "conversation.heldOn");
  mustNotBeInFuture(contact.referredBy?.heardOn, today, "referredBy.heardOn");
};

export const personRoutes: Implementation[] = [
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
  reading(routes.readTimeline, (tx, { account, params }) => readWholeTimeline(tx, account, params.id)),
  reading(routes.readContact, (tx, { account, params, today }) => readPerson(tx, account, params.id, today)),
];
