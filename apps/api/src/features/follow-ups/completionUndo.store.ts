import type { Stayed } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { actThatInserted } from "../../journal/acts.store";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { moveBackAgain } from "../contacts/moveBackAgain.store";
import { type ReferralBefore } from "../contacts/touch.store";
import { trashConversation } from "../conversations/conversations.store";
import { setRunState } from "../playbooks/runState.store";
import { CompletionBefore } from "./completionBefore";
import { type FollowUpRow, recurrenceOf } from "./followUpRow";
import { isStepAsLeft } from "./isStepAsLeft.store";
import { keepWords } from "./keptWords.store";
import { findFollowUp, outOfPlaybook, reopened, setFollowUp, trashFollowUp } from "./followUps.store";

/** The referrals that a completion moved, as JSON; the state that each had first is the one to go back to. */
export const beforeOf = async (
  tx: Tx,
  accountId: string,
  moves: readonly ReferralBefore[],
  rest: Omit<CompletionBefore, "referrals">,
): Promise<string> => {
  const first = new Map(moves.toReversed().map((move) => [move.id, move]));
  const after = await tx.referral.findMany({
    where: { accountId, id: { in: [...first.keys()] } },
    select: { id: true, version: true },
  });
  const referrals = after.flatMap(({ id, version }) => {
    const before = first.get(id);
    return before ? [{ ...before, versionAfter: version }] : [];
  });
  return JSON.stringify({ referrals, ...rest } satisfies CompletionBefore);
};

/** Puts the referrals back and returns which; those in the trash stay there, and those that were changed since. */
const restoreReferrals = async (
  tx: Tx,
  accountId: string,
  { referrals }: CompletionBefore,
): Promise<{ putBack: string[]; stayed: Stayed[] }> => {
  const ids: string[] = [];
  const stayed: Stayed[] = [];
  for (const { id, versionAfter, ...fields } of referrals) {
    const referral = await tx.referral.findFirst({
      where: { accountId, id },
      select: { version: true, referred: { select: { name: true } } },
    });
    if (!referral) continue;
    if (referral.version !== versionAfter) {
      stayed.push({ kind: "referral", name: referral.referred.name });
      continue;
    }
    await tx.referral.updateMany({
      where: { accountId, id },
      data: { ...fields, version: { increment: 1 } },
    });
    ids.push(id);
  }
  return { putBack: ids, stayed };
};

/** Puts back when they had been settled, unless that was said anew since. */
const restoreSettlement = async (
  tx: Tx,
  accountId: string,
  { contactId }: Pick<FollowUpRow, "contactId">,
  { settled }: CompletionBefore,
): Promise<void> => {
  if (settled !== undefined && contactId !== null)
    await tx.contact.updateMany({
      where: { accountId, id: contactId, settledOn: settled.is },
      data: { settledOn: settled.was },
    });
};

/** The steps that were planned when it was closed. */
const plannedWith = (
  tx: Tx,
  accountId: string,
  { nextFollowUpId, before }: { nextFollowUpId: string | null; before: CompletionBefore },
) => {
  const ids = [nextFollowUpId, before.recursAs, ...(before.also ?? [])];
  return tx.followUp.findMany({
    where: { accountId, id: { in: ids.filter((one) => typeof one === "string") }, deletedAt: null },
    select: { id: true, version: true, what: true, playbookRunId: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
};

/** The conversation that was recorded with it; null where there was none, or it is gone. */
const recordedWith = (tx: Tx, accountId: string, conversationId: string | null) =>
  tx.conversation.findFirst({
    where: { accountId, id: conversationId ?? "", deletedAt: null },
    select: { id: true, version: true, contacts: { select: { contactId: true } } },
  });

const closedWith = async (tx: Tx, accountId: string, row: FollowUpRow) => {
  const completion = await tx.completion.findFirst({ where: { accountId, followUpId: row.id } });
  if (!completion || (row.state !== "done" && row.state !== "answered"))
    throw new RuleError({ code: "not_closed", as: "done" });
  const before = CompletionBefore.parse(JSON.parse(completion.before));
  const { nextFollowUpId } = completion;
  const planned = [];
  for (const step of await plannedWith(tx, accountId, { nextFollowUpId, before }))
    planned.push({ ...step, isTouched: !(await isStepAsLeft(tx, accountId, step, 1)) });
  const conversation = await recordedWith(tx, accountId, completion.conversationId);
  return { ...completion, before, planned, conversation };
};

type Closed = Awaited<ReturnType<typeof closedWith>>;

/** Moves the referrals that were put back on again by what was said and done besides. */
const moveOn = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  { conversation, createdAt }: Closed,
  putBack: string[],
): Promise<void> => {
  const actSeq = await actThatInserted(tx, accountId, "Completion", row.id);
  await advanceAgain(tx, accountId, putBack, { at: createdAt, actSeq });
  const people = [row.contactId, ...(conversation?.contacts ?? []).map(({ contactId }) => contactId)];
  await moveBackAgain(
    tx,
    accountId,
    people.filter((one) => one !== null),
    { besides: putBack },
  );
};

const comesOnce = { recursEvery: null, recursUnit: null, recursMode: null, anchorOn: null };

/** Opens it beside what stays: where the next time it comes does, it comes this once, and where its playbook has gone on, it is none of its steps. */
const openAgain = async (
  tx: Tx,
  accountId: string,
  row: FollowUpRow,
  { before, nextFollowUpId, planned }: Closed,
  now: string,
): Promise<void> => {
  const stay = planned.filter(({ isTouched }) => isTouched);
  const againId = before.recursAs ?? nextFollowUpId;
  const comesAgain = recurrenceOf(row) !== null && stay.some(({ id }) => id === againId);
  const goesOn = stay.some(
    ({ playbookRunId }) => playbookRunId !== null && playbookRunId === row.playbookRunId,
  );
  await setFollowUp(
    tx,
    accountId,
    row,
    { ...reopened(row), ...(comesAgain ? comesOnce : {}), ...(goesOn ? outOfPlaybook : {}) },
    now,
  );
  if (!goesOn) await setRunState(tx, accountId, row.playbookRunId, "running", now);
};

/** Puts everything back as it was before the completion, but for what was changed since, which is answered. Throws `not_closed`. */
export const takeCompletionBack = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<Stayed[]> => {
  const row = await findFollowUp(tx, accountId, id);
  const closed = await closedWith(tx, accountId, row);
  const { planned, conversation, before } = closed;
  const talkStays = conversation !== null && conversation.version !== 1;
  // A conversation that stays keeps what it moved.
  const moves = talkStays ? null : await restoreReferrals(tx, accountId, before);
  await restoreSettlement(tx, accountId, row, before);
  await tx.completion.deleteMany({ where: { accountId, followUpId: id } });
  if (before.outcome !== undefined) await keepWords(tx, accountId, id, before.outcome, now);
  if (conversation && !talkStays) await trashConversation(tx, accountId, conversation.id, now);
  for (const step of planned) if (!step.isTouched) await trashFollowUp(tx, accountId, step.id, now);
  await openAgain(tx, accountId, row, closed, now);
  if (moves) await moveOn(tx, accountId, row, closed, moves.putBack);
  return [
    ...planned
      .filter(({ isTouched }) => isTouched)
      .map(({ what }) => ({ kind: "step" as const, name: what })),
    ...(talkStays ? [{ kind: "conversation" as const, name: null }] : []),
    ...(moves?.stayed ?? []),
  ];
};

/** Puts everything back as it was before the completion. Throws `not_closed`, or `changed_since` where something would stay. */
export const undoCompletion = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const stayed = await takeCompletionBack(tx, accountId, id, now);
  // Thrown in the act's transaction, so nothing of it is kept.
  if (stayed.length > 0) throw new RuleError({ code: "changed_since", of: "completion" });
};
