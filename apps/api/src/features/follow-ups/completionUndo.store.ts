import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { actThatInserted } from "../../journal/acts.store";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { moveBackAgain } from "../contacts/moveBackAgain.store";
import { type ReferralBefore } from "../contacts/touch.store";
import { trashConversation } from "../conversations/conversations.store";
import { setRunState } from "../playbooks/runState.store";
import { CompletionBefore } from "./completionBefore";
import type { FollowUpRow } from "./followUpRow";
import { findFollowUp, reopened, setFollowUp, trashFollowUp } from "./followUps.store";

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

const changed = () => new RuleError({ code: "changed_since", of: "completion" });

/** Puts the referrals back and returns which; those in the trash stay there. Throws `changed_since`. */
const restoreReferrals = async (tx: Tx, accountId: string, before: string): Promise<string[]> => {
  const ids: string[] = [];
  for (const { id, versionAfter, ...fields } of CompletionBefore.parse(JSON.parse(before)).referrals) {
    const referral = await tx.referral.findFirst({ where: { accountId, id }, select: { version: true } });
    if (!referral) continue;
    if (referral.version !== versionAfter) throw changed();
    await tx.referral.updateMany({
      where: { accountId, id },
      data: { ...fields, version: { increment: 1 } },
    });
    ids.push(id);
  }
  return ids;
};

/** Puts back when they had been settled, unless that was said anew since. */
const restoreSettlement = async (
  tx: Tx,
  accountId: string,
  { contactId }: Pick<FollowUpRow, "contactId">,
  before: string,
): Promise<void> => {
  const { settled } = CompletionBefore.parse(JSON.parse(before));
  if (settled !== undefined && contactId !== null)
    await tx.contact.updateMany({
      where: { accountId, id: contactId, settledOn: settled.is },
      data: { settledOn: settled.was },
    });
};

/**
 * Keeps what a step of mine alone was closed with, beside the step that is open again: there is nobody in whose timeline the
 * words would stand.
 */
export const keepWords = async (
  tx: Tx,
  accountId: string,
  followUpId: string,
  outcome: string,
  now: string,
) => {
  await tx.completion.create({
    data: { accountId, followUpId, outcome, before: JSON.stringify({ referrals: [] }), createdAt: now },
  });
};

/** Takes the words kept beside a step that is open again; none of a step that never was closed. */
export const takeKeptWords = async (
  tx: Tx,
  accountId: string,
  followUpId: string,
): Promise<Pick<CompletionBefore, "outcome">> => {
  const kept = await tx.completion.findFirst({ where: { accountId, followUpId }, select: { outcome: true } });
  if (!kept) return {};
  await tx.completion.deleteMany({ where: { accountId, followUpId } });
  return { outcome: kept.outcome };
};

/** Puts everything back as it was before the completion. Throws `not_closed` or `changed_since`. */
export const undoCompletion = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const row = await findFollowUp(tx, accountId, id);
  const completion = await tx.completion.findFirst({ where: { accountId, followUpId: id } });
  if (!completion || (row.state !== "done" && row.state !== "answered"))
    throw new RuleError({ code: "not_closed", as: "done" });
  const { conversationId, nextFollowUpId } = completion;
  const { outcome, recursAs, also = [] } = CompletionBefore.parse(JSON.parse(completion.before));
  const planned = await tx.followUp.findMany({
    where: {
      accountId,
      id: { in: [nextFollowUpId, recursAs, ...also].filter((one) => typeof one === "string") },
      deletedAt: null,
    },
    select: { id: true, version: true },
  });
  const conversation = await tx.conversation.findFirst({
    where: { accountId, id: conversationId ?? "", deletedAt: null },
    select: { version: true, contacts: { select: { contactId: true } } },
  });
  if ([...planned, conversation].some((one) => one !== null && one.version !== 1)) throw changed();
  const putBack = await restoreReferrals(tx, accountId, completion.before);
  await restoreSettlement(tx, accountId, row, completion.before);
  await tx.completion.deleteMany({ where: { accountId, followUpId: id } });
  if (outcome !== undefined) await keepWords(tx, accountId, id, outcome, now);
  if (conversationId && conversation) await trashConversation(tx, accountId, conversationId, now);
  for (const step of planned) await trashFollowUp(tx, accountId, step.id, now);
  await setFollowUp(tx, accountId, row, reopened(row), now);
  await setRunState(tx, accountId, row.playbookRunId, "running", now);
  const actSeq = await actThatInserted(tx, accountId, "Completion", id);
  await advanceAgain(tx, accountId, putBack, { at: completion.createdAt, actSeq });
  const people = [row.contactId, ...(conversation?.contacts ?? []).map(({ contactId }) => contactId)];
  await moveBackAgain(
    tx,
    accountId,
    people.filter((one) => one !== null),
    { besides: putBack },
  );
};
