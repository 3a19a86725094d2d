import { Action, type CalendarDay, type CompletionDraft, ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError, complete, hasOutcome } from "@followthrough/domain";
import * as z from "zod";
import { notFound } from "../../http/problem";
import { moveReferrals, refreshContacts } from "../contacts/touch.store";
import { insertConversation, trashConversation } from "../conversations/conversations.store";
import type { FollowUpRow } from "./followUpRow";
import { factsOf, findFollowUp, insertFollowUp, setFollowUp, trashFollowUp } from "./followUps.store";

/** What undoing must put back, kept with the completion. */
const Before = z.object({
  referrals: z.array(z.object({ id: z.string(), state: ReferralState, stateOn: z.string() })),
});
type Before = z.infer<typeof Before>;

interface Completed {
  conversationId: string | null;
  nextId: string | null;
}

const setReferralState = async (
  tx: Tx,
  accountId: string,
  referralId: string,
  state: ReferralState,
  today: CalendarDay,
): Promise<Before["referrals"]> => {
  const referral = await tx.referral.findFirst({
    where: { accountId, id: referralId, deletedAt: null },
    select: { id: true, state: true, stateOn: true },
  });
  if (!referral) throw notFound("referral");
  if (referral.state === state) return [];
  await tx.referral.updateMany({
    where: { accountId, id: referralId },
    data: { state, stateOn: today, version: { increment: 1 } },
  });
  return [{ ...referral, state: ReferralState.parse(referral.state) }];
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
  const isOutreach = ["email", "linkedin", "call", "coffee", "meeting", "share", "check-in"].includes(
    row.action,
  );
  return draft.conversation || !isOutreach
    ? []
    : moveReferrals(tx, accountId, [row.contactId], "reached-out", today);
};

/** The referrer who is thanked by doing this, if it was a thank-you that belongs to a referral with an outcome. */
const thankReferrer = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  today: CalendarDay,
): Promise<void> => {
  if (row.action !== "thank" || !row.referralId) return;
  const referral = await tx.referral.findFirst({
    where: { accountId, id: row.referralId, referrerId: row.contactId, thankedOn: null },
  });
  if (!referral || !hasOutcome(ReferralState.parse(referral.state))) return;
  await tx.referral.updateMany({
    where: { accountId, id: referral.id },
    data: { thankedOn: today, version: { increment: 1 } },
  });
};

/** Closes a follow-up with all that goes with it. */
export const completeFollowUp = async (
  tx: Tx,
  accountId: string,
  id: string,
  draft: CompletionDraft,
  { today, now }: { today: CalendarDay; now: string },
): Promise<Completed> => {
  const row = await findFollowUp(tx, accountId, id);
  const plan = complete(factsOf(row, today), { today, hasNext: draft.next !== null });
  const conversation = draft.conversation
    ? await insertConversation(tx, accountId, { ...draft.conversation, contactIds: [row.contactId] }, now)
    : null;
  const moved = await moveReferralsOf(tx, accountId, row, draft, today);
  await thankReferrer(tx, accountId, row, today);
  const next = draft.next ?? recurring(row, plan.recursOn, today);
  const nextId = next
    ? await insertFollowUp(
        tx,
        accountId,
        {
          contactId: row.contactId,
          referralId: draft.next ? row.referralId : null,
          opportunityId: row.opportunityId,
        },
        next,
        now,
      )
    : null;
  // The state a referral had first is the one to go back to.
  const referrals = [...(conversation?.referralsBefore ?? []), ...moved].filter(
    (one, index, all) => all.findIndex(({ id: other }) => other === one.id) === index,
  );
  await tx.completion.create({
    data: {
      accountId,
      followUpId: id,
      outcome: draft.outcome,
      conversationId: conversation?.id ?? null,
      nextFollowUpId: nextId,
      before: JSON.stringify({ referrals } satisfies Before),
      createdAt: now,
    },
  });
  await setFollowUp(tx, accountId, row, { state: "done", closedOn: plan.closedOn, closedAt: now }, now);
  return { conversationId: conversation?.id ?? null, nextId };
};

const recurring = (row: FollowUpRow, recursOn: CalendarDay | null, today: CalendarDay) => {
  const { recurrence, anchorOn, promisedOn } = factsOf(row, today);
  if (!recursOn || !recurrence) return null;
  return {
    action: Action.parse(row.action),
    what: row.what,
    dueOn: recursOn,
    recurrence,
    anchorOn: recurrence.mode === "schedule" ? (anchorOn ?? promisedOn) : recursOn,
  };
};

const mustBeUntouched = async (
  tx: Tx,
  accountId: string,
  conversationId: string | null,
  nextId: string | null,
): Promise<void> => {
  const changed = new RuleError(
    "changed_since",
    "What was saved with it has been changed since, so it cannot be undone as a whole.",
  );
  if (nextId) {
    const next = await tx.followUp.findFirst({
      where: { accountId, id: nextId, deletedAt: null },
      select: { version: true },
    });
    if (next && next.version !== 1) throw changed;
  }
  if (conversationId) {
    const conversation = await tx.conversation.findFirst({
      where: { accountId, id: conversationId, deletedAt: null },
      select: { version: true },
    });
    if (conversation && conversation.version !== 1) throw changed;
  }
};

/** Puts everything back as it was before the completion. Throws `not_closed` or `changed_since`. */
export const undoCompletion = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  const completion = await tx.completion.findFirst({ where: { accountId, followUpId: id } });
  if (!completion || row.state !== "done") throw new RuleError("not_closed", "This is not marked done.");
  const { conversationId, nextFollowUpId } = completion;
  await mustBeUntouched(tx, accountId, conversationId, nextFollowUpId);
  await tx.completion.deleteMany({ where: { accountId, followUpId: id } });
  if (
    conversationId &&
    (await tx.conversation.count({ where: { accountId, id: conversationId, deletedAt: null } })) > 0
  ) {
    await trashConversation(tx, accountId, conversationId, now);
  }
  if (
    nextFollowUpId &&
    (await tx.followUp.count({ where: { accountId, id: nextFollowUpId, deletedAt: null } })) > 0
  ) {
    await trashFollowUp(tx, accountId, nextFollowUpId, now);
  }
  for (const { id: referralId, state, stateOn } of Before.parse(JSON.parse(completion.before)).referrals) {
    await tx.referral.updateMany({
      where: { accountId, id: referralId },
      data: { state, stateOn, version: { increment: 1 } },
    });
  }
  if (row.action === "thank" && row.referralId) {
    await tx.referral.updateMany({
      where: { accountId, id: row.referralId, referrerId: row.contactId, thankedOn: row.closedOn },
      data: { thankedOn: null, version: { increment: 1 } },
    });
  }
  await setFollowUp(tx, accountId, row, { state: "open", closedOn: null, closedAt: null }, now);
  await refreshContacts(tx, accountId, [row.contactId]);
};
