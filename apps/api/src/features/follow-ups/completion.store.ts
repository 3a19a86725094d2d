import {
  Action,
  type CalendarDay,
  type CompletionDraft,
  type StepDraft,
  type TimeOfDay,
} from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { completeStep } from "@followthrough/domain";
import type { ActingAccount } from "../../http/account";
import { invalidField } from "../../http/problem";
import { settleContact } from "../contacts/settlement.store";
import { insertConversation } from "../conversations/conversations.store";
import { type RunPlace, advancePlaybook } from "../playbooks/advancePlaybook.store";
import { moveReferralsOf, thankReferrer } from "./completionReferrals.store";
import { beforeOf } from "./completionUndo.store";
import type { FollowUpRow } from "./followUpRow";
import { factsOf, findFollowUp, setFollowUp } from "./followUps.store";
import { insertNextSteps } from "./insertFollowUp.store";
import { takeKeptWords } from "./keptWords.store";
import { mustBeOwnSteps } from "./mustBeClosable";
import { timeOfSchedule } from "./snoozes.store";

interface Completed {
  conversationId: string | null;
  nextId: string | null;
  alsoIds: string[];
}

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
    place: row.place,
    waitingSinceOn: null,
    recurrence,
    anchorOn: recurrence.mode === "schedule" ? (anchorOn ?? promisedOn) : recursOn,
  };
};

interface After {
  readonly again: ReturnType<typeof recurring>;
  readonly planned: Awaited<ReturnType<typeof advancePlaybook>>;
  readonly also: readonly StepDraft[];
}

/** Plans what comes after a step: what comes again, what was given or is the playbook's, and what was planned besides. */
const insertNext = async (
  tx: Tx,
  accountId: string,
  { contactId, referralId, opportunityId }: FollowUpRow,
  { again, planned, also }: After,
  now: string,
) => {
  const links = { contactId, referralId, opportunityId };
  const insert = (where: typeof links & { playbook?: RunPlace | null }, steps: readonly StepDraft[]) =>
    insertNextSteps(tx, accountId, where, steps, now);
  // What comes again does so whatever else is planned: it ends only by being stopped or dropped.
  const [againId = null] = await insert({ ...links, referralId: null }, again ? [again] : []);
  const [plannedId = null] = planned
    ? await insert({ ...links, playbook: planned.place }, [planned.draft])
    : [];
  return { againId, plannedId, nextId: plannedId ?? againId, alsoIds: await insert(links, also) };
};

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
  const { nextId, againId, plannedId, alsoIds } = await insertNext(
    tx,
    accountId,
    row,
    { again, planned, also: draft.also },
    now,
  );
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
