import type { Tx } from "@followthrough/db";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { mustHaveContacts } from "../contacts/contacts.store";

/** A pair in whatever order, as one text. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** The pairs told to be two. */
export const dismissedPairs = async (tx: Tx, accountId: string): Promise<Set<string>> => {
  const rows = await tx.duplicateDismissal.findMany({
    where: { accountId },
    select: { firstId: true, secondId: true },
  });
  return new Set(rows.map(({ firstId, secondId }) => pairKey(firstId, secondId)));
};

/** Remembers that two are not the same and returns the id to take it back by; told twice, it is the same one. */
export const insertDismissal = async (
  tx: Tx,
  accountId: string,
  ids: readonly [string, string],
  now: string,
): Promise<string> => {
  const [one, other] = ids;
  await mustHaveContacts(tx, accountId, ids);
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  const there = await tx.duplicateDismissal.findFirst({ where: { accountId, firstId, secondId } });
  if (there) return there.id;
  const id = newId();
  await tx.duplicateDismissal.create({ data: { accountId, id, firstId, secondId, createdAt: now } });
  return id;
};

export const deleteDismissal = async (tx: Tx, accountId: string, id: string): Promise<void> => {
  const { count } = await tx.duplicateDismissal.deleteMany({ where: { accountId, id } });
  if (count === 0) throw notFound("pair");
};
