import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import * as z from "zod";
import { actThatInserted, rowsMadeBy, rowsUnchangedSince } from "../../journal/acts.store";
import { settleContact } from "../contacts/settlement.store";
import { trashConversation } from "../conversations/conversations.store";
import { trashFollowUp } from "../follow-ups/followUps.store";
import { notFound } from "../../http/problem";

const Settled = z.object({ settledOn: z.string().nullable().default(null) });

/** The steps that an act planned: those as they were then go, the words of the others are answered. */
const takeBackSteps = async (tx: Tx, accountId: string, actSeq: number, now: string): Promise<string[]> => {
  const steps = await tx.followUp.findMany({
    where: { accountId, id: { in: await rowsMadeBy(tx, accountId, actSeq, "FollowUp") }, deletedAt: null },
    select: { id: true, version: true, what: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  for (const { id, version } of steps) if (version === 1) await trashFollowUp(tx, accountId, id, now);
  return steps.flatMap(({ version, what }) => (version === 1 ? [] : [what]));
};

/** Whom an act settled, and who was not changed since, is as before. */
const takeBackSettlements = async (tx: Tx, accountId: string, actSeq: number): Promise<void> => {
  for (const { rowKey, before } of await rowsUnchangedSince(tx, accountId, actSeq, "Contact"))
    await settleContact(tx, accountId, rowKey, Settled.parse(JSON.parse(before)).settledOn);
};

/**
 * Takes back a conversation with what its act planned and settled, by the journal; where that is no longer in it (after thirty days, or in an
 * account restored from an archive) the conversation alone. Returns the words of the steps that stay, as they were changed since. Throws
 * `not_found`, or `changed_since` once the conversation itself was.
 */
export const undoConversation = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<string[]> => {
  const conversation = await tx.conversation.findFirst({
    where: { accountId, id, deletedAt: null },
    select: { version: true },
  });
  if (!conversation) throw notFound("conversation");
  if (conversation.version !== 1) throw new RuleError({ code: "changed_since", of: "conversation" });
  // Before it is changed itself: what its act left is told by there being no later change.
  const actSeq = await actThatInserted(tx, accountId, "Conversation", id);
  await trashConversation(tx, accountId, id, now);
  if (actSeq === null) return [];
  await takeBackSettlements(tx, accountId, actSeq);
  return takeBackSteps(tx, accountId, actSeq, now);
};
