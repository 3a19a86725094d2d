import {
  Action,
  type CalendarDay,
  type CompletionDraft,
  ReferralState,
  type TimeOfDay,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { actionFacts, completeStep, hasOutcome } from "@followthrough/domain";
import type { ActingAccount } from "../../http/account";
import { invalidField, notFound } from "../../http/problem";
import {
  type ReferralBefore,
  advanceReferrals,
  selectReferralBefore,
  toReferralBefore,
} from "../contacts/touch.store";
import { settleContact } from "../contacts/settlement.store";
import { insertConversation } from "../conversations/conversations.store";
import { advancePlaybook } from "../playbooks/advancePlaybook.store";
import { beforeOf, takeKeptWords } from "./completionUndo.store";
import type { FollowUpRow } from "./followUpRow";
import { factsOf, findFollowUp, insertFollowUp, setFollowUp, timeOfSchedule } from "./followUps.store";
import { insertFollowUps } from "./alsoPlanned.store";
import { mustBeOwnSteps } from "./mustBeClosable";

interface Completed {
  conversationId: string | null;
  nextId: string | null;
  alsoIds: string[];
}

const setReferralState = async (
  tx: Tx,
  accountId: string,
  referralId: string,
  state: ReferralState,
  today: CalendarDay,
): Promise<ReferralBefore[]> => {
  const referral = await tx.referral.findFirst({
    where: { accountId, id: referralId, deletedAt: null },
    select: selectReferralBefore,
  });
  if (!referral) throw notFound("referral");
  if (referral.state === state) return [];
  await tx.referral.updateMany({
    where: { accountId, id: referralId },
    data: { state, stateOn: today, version: { increment: 1 } },
  });
  return [toReferralBefore(referral)];
};

const moveReferralsOf = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  draft: CompletionDraft,
  today: CalendarDay,
) => {
  if (row.referralId && draft.referralState) {
    return setReferralState(tx, accountId, row.referralId, draft.referralState, today);
  }
  // What they did is no reaching out of mine, and a step of mine alone reaches nobody.
  return draft.conversation ||
    row.contactId === null ||
    row.waitingSinceOn !== null ||
    !actionFacts[Action.parse(row.action)].isOutreach
    ? []
    : advanceReferrals(tx, accountId, [row.contactId], "reached-out", today);
};

/** The referrer who is thanked by doing this, if it was a thank-you that belongs to a referral with an outcome. */
const thankReferrer = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  today: CalendarDay,
): Promise<ReferralBefore[]> => {
  const { contactId, referralId } = row;
  if (row.action !== "thank" || contactId === null || !referralId || row.waitingSinceOn !== null) return [];
  const referral = await tx.referral.findFirst({
    where: { accountId, id: referralId, referrerId: contactId, thankedOn: null },
    select: selectReferralBefore,
  });
  if (!referral || !hasOutcome(ReferralState.parse(referral.state))) return [];
  await tx.referral.updateMany({
    where: { accountId, id: referral.id },
    data: { thankedOn: today, version: { increment: 1 } },
  });
  return [toReferralBefore(referral)];
};

/** What the next step goes on belonging to; what is in the trash by now does not keep this one from being done. */
const linksOfNext = async (tx: Tx, accountId: string, row: FollowUpRow, isGiven: boolean) => {
  const kept = (id: string | null) => ({
    where: { accountId, id: id ?? "", deletedAt: null },
    select: { id: true },
  });
  const referral = isGiven && row.referralId ? await tx.referral.findFirst(kept(row.referralId)) : null;
  const opportunity = row.opportunityId ? await tx.opportunity.findFirst(kept(row.opportunityId)) : null;
  return {
    contactId: row.contactId,
    referralId: referral?.id ?? null,
    opportunityId: opportunity?.id ?? null,
  };
};

/** Of a step of mine alone there is nobody to have talked with, or to be done with. */
const personFor = ({ contactId }: FollowUpRow, field: "conversation" | "settles"): string => {
  if (contactId === null) throw invalidField(field, "needs a person");
  return contactId;
};

const logTalk = async (tx: Tx, accountId: string, row: FollowUpRow, draft: CompletionDraft, now: string) => {
  if (!draft.conversation) return null;
  const contactIds = [personFor(row, "conversation")];
  return insertConversation(tx, accountId, { ...draft.conversation, contactIds }, now);
};

const settle = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  draft: CompletionDraft,
  today: CalendarDay,
) =>
  draft.settles
    ? { was: await settleContact(tx, accountId, personFor(row, "settles"), today), is: today }
    : undefined;

/** Closes a follow-up with all that goes with it. */
export const completeFollowUp = async (
  tx: Tx,
  account: ActingAccount,
  id: string,
  draft: CompletionDraft,
  { today, now }: { today: CalendarDay; now: string },
): Promise<Completed> => {
  const accountId = account.id;
  const row = await findFollowUp(tx, accountId, id);
  if (draft.doneOn !== null && row.waitingSinceOn !== null && draft.doneOn < row.waitingSinceOn)
    throw invalidField("doneOn", "must not be before the day they were asked");
  if (row.contactId === null) mustBeOwnSteps(draft);
  const doneOn = draft.doneOn ?? today;
  const plan = completeStep(factsOf(row, today), { doneOn });
  const conversation = await logTalk(tx, accountId, row, draft, now);
  const moved = await moveReferralsOf(tx, accountId, row, draft, doneOn);
  const thanked = await thankReferrer(tx, accountId, row, doneOn);
  const planned = await advancePlaybook(tx, account, row, {
    given: draft.next,
    leaves: draft.leavesPlaybook,
    closedOn: plan.closedOn,
    today,
    now,
  });
  const at = plan.recursOn ? await timeOfSchedule(tx, accountId, row) : null;
  const again = recurring(row, { on: plan.recursOn, at }, today);
  const linksOf = (isGiven: boolean) => linksOfNext(tx, accountId, row, isGiven);
  // What comes again does so whatever else is planned: it ends only by being stopped or dropped.
  const againId = again && (await insertFollowUp(tx, accountId, await linksOf(false), again, now));
  const plannedId =
    planned &&
    (await insertFollowUp(
      tx,
      accountId,
      { ...(await linksOf(true)), playbook: planned.place },
      planned.draft,
      now,
    ));
  const nextId = plannedId ?? againId;
  const alsoIds = await insertFollowUps(tx, accountId, await linksOf(true), draft.also, now);
  const settled = await settle(tx, accountId, row, draft, today);
  const kept = await takeKeptWords(tx, accountId, id);
  const rest = {
    ...(settled ? { settled } : {}),
    ...kept,
    ...(plannedId && againId ? { recursAs: againId } : {}),
    ...(alsoIds.length > 0 ? { also: alsoIds } : {}),
  };
  const advancedReferrals = [...(conversation?.referralsBefore ?? []), ...moved, ...thanked];
  await tx.completion.create({
    data: {
      accountId,
      followUpId: id,
      // Closed without a word, it keeps those it was closed with before.
      outcome: draft.outcome.trim() === "" ? (kept.outcome ?? "") : draft.outcome,
      conversationId: conversation?.id ?? null,
      nextFollowUpId: nextId,
      before: await beforeOf(tx, accountId, advancedReferrals, rest),
      createdAt: now,
    },
  });
  await setFollowUp(tx, accountId, row, { state: plan.state, closedOn: plan.closedOn, closedAt: now }, now);
  return { conversationId: conversation?.id ?? null, nextId, alsoIds };
};

const recurring = (
  row: FollowUpRow,
  { on: recursOn, at }: { on: CalendarDay | null; at: TimeOfDay | null },
  today: CalendarDay,
) => {
  const { recurrence, anchorOn, promisedOn } = factsOf(row, today);
  if (!recursOn || !recurrence) return null;
  return {
    action: Action.parse(row.action),
    what: row.what,
    dueOn: recursOn,
    dueTime: at,
    waitingSinceOn: null,
    recurrence,
    anchorOn: recurrence.mode === "schedule" ? (anchorOn ?? promisedOn) : recursOn,
  };
};
