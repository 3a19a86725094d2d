import type { Tx } from "@followthrough/db";
import type { CompletionBefore } from "./completionBefore";

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
