import { type CalendarDay, type NewContact, routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { refreshTouchedDays } from "../../journal/derivedDays.store";
import { insertContact, readContact } from "../contacts/contacts.store";
import { mustBeEmails } from "../contacts/mustBeEmails";
import { settleContact } from "../contacts/settlement.store";
import { insertConversation, readConversation } from "../conversations/conversations.store";
import { insertFollowUp, insertNextSteps } from "../follow-ups/insertFollowUp.store";
import { readFollowUp, readFollowUps } from "../follow-ups/followUps.store";
import { mustBeAskedByNow } from "../follow-ups/mustBeClosable";
import { insertReferral } from "../referrals/referrals.store";
import { readPerson, readWholeTimeline } from "./person.store";
import { undoConversation } from "./undoConversation.store";

const mustMakeSense = (contact: NewContact, today: CalendarDay): void => {
  mustBeEmails(contact);
  mustNotBeInFuture(contact.metOn, today, "metOn");
  mustNotBeInFuture(contact.birthday, today, "birthday");
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
  writing(routes.createConversation, async (tx, { account, body, today, now }) => {
    mustNotBeInFuture(body.heldOn, today);
    mustBeAskedByNow(body, today);
    const { next, also, settles, ...draft } = body;
    const { id } = await insertConversation(tx, account.id, draft, now);
    const [contactId = ""] = draft.contactIds;
    const links = { contactId, referralId: null, opportunityId: null };
    const nextId = next ? await insertFollowUp(tx, account.id, links, next, now) : null;
    const alsoIds = await insertNextSteps(tx, account.id, links, also, now);
    if (settles) for (const one of draft.contactIds) await settleContact(tx, account.id, one, today);
    return {
      ...(await readConversation(tx, account.id, id)),
      next: nextId ? await readFollowUp(tx, account.id, nextId, today) : null,
      also: await readFollowUps(tx, account.id, alsoIds, today),
    };
  }),
  writing(routes.undoConversation, async (tx, { account, params, now }) => ({
    stayed: await undoConversation(tx, account.id, params.id, now),
  })),
  reading(routes.readTimeline, (tx, { account, params }) => readWholeTimeline(tx, account, params.id)),
  reading(routes.readContact, (tx, { account, params, today }) => readPerson(tx, account, params.id, today)),
];
