import type { CalendarDay, FollowUp, Preparation } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { deedToThem, fillTemplate, isMeetingAgreed, nudgeTemplate } from "@followthrough/domain";
import type { ActingAccount } from "../../http/account";
import { notFound } from "../../http/problem";
import { formatMeeting } from "../../reminders/reminderWords";
import { nextPlaybookStep } from "../playbooks/advancePlaybook.store";
import { draftedMessages, messageFacts, messagesFor } from "../templates/messageFacts.store";
import { toFollowUp } from "./followUpRow";
import { findFollowUp } from "./followUps.store";
import { suggestionsFor } from "./suggestions.store";

/** When and where two will meet, to be put into a letter; null where that is not agreed yet, or has been. */
const agreedOn = (step: FollowUp, today: CalendarDay): string | null => {
  const { dueOn, dueTime, place } = step;
  return step.state === "open" && isMeetingAgreed(step) && dueTime !== null && dueOn >= today
    ? formatMeeting({ dueOn, dueTime, place })
    : null;
};

/** All that doing a follow-up takes: how to reach them, messages to start from, what may come next. */
export const prepareFollowUp = async (
  tx: Tx,
  account: ActingAccount,
  id: string,
  today: CalendarDay,
): Promise<Preparation> => {
  const row = await findFollowUp(tx, account.id, id);
  const followUp = toFollowUp(row, today);
  const { action, what, contact, state } = followUp;
  if (!contact) throw notFound("person to write to");
  const { facts, to, known, draft } = await messageFacts(tx, account.id, contact.id);
  const isTheirs = state === "waiting";
  // What is waited for was promised by them.
  const promise = isTheirs ? null : what;
  const told = { ...facts, what: deedToThem(what, draft.names) };
  const messages = [
    ...draftedMessages({ ...draft, action, promise, agreed: agreedOn(followUp, today) }),
    ...(await messagesFor(tx, account.id, action, told)),
  ];
  const { id: templateId, name, ...words } = nudgeTemplate(told.what);
  const nudge = { templateId, name, ...fillTemplate(words, told) };
  return {
    followUp,
    to,
    known: { ...known, promise: isTheirs ? null : { what, on: followUp.promisedOn } },
    messages: isTheirs ? [nudge, ...messages] : messages,
    playbookNext: (await nextPlaybookStep(tx, account, row, { closedOn: today, today }))?.draft ?? null,
    suggestions: await suggestionsFor(tx, { account, today }, { contactId: contact.id, action, outcome: "" }),
  };
};
