import type { Tx } from "@followthrough/db";
import type { KnownJob } from "./jobNews";

const namesJob = ["organization", "title"].map((field) => ({ changes: { contains: `"field":"${field}"` } }));

/** The jobs of these people. What a file said, a later one may correct; what somebody wrote by hand stays until they say otherwise. */
export const knownJobs = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownJob>> => {
  if (ids.length === 0) return new Map();
  const some = [...ids];
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: some }, deletedAt: null },
    select: { id: true, organization: true, title: true, batchId: true },
  });
  const batches = people.flatMap(({ batchId }) => batchId ?? []);
  const files = await tx.import.findMany({
    where: { accountId, batchId: { in: batches } },
    select: { batchId: true },
  });
  const byHand = await tx.contactChange.findMany({
    where: { accountId, contactId: { in: some }, source: { notIn: ["import", "undo"] }, OR: namesJob },
    select: { contactId: true },
  });
  const imported = new Set(files.map(({ batchId }) => batchId));
  const written = new Set(byHand.map(({ contactId }) => contactId));
  return new Map(
    people.map(({ id, organization, title, batchId }) => [
      id,
      { organization, title, isOfFile: imported.has(batchId) && batchId !== null && !written.has(id) },
    ]),
  );
};
