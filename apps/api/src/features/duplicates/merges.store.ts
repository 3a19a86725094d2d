import type { CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { Problem, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { readContact } from "../contacts/contacts.store";
import { fullerFirst, openPairs } from "./duplicates.store";
import type { FindPairs } from "./foundPairs";
import { mergeTwo } from "./merge.store";
import { type Moment, undoMerge, undoableFrom } from "./undoMerge.store";

/** So many pairs at once hold up the one connection that writes for about a second. */
const atOnce = 100;

/** What can be undone still: not those whose kept one is gone or was merged on. */
export const listMerges = async (tx: Tx, accountId: string, today: CalendarDay) => ({
  merges: await tx.rows<{
    id: string;
    keptId: string;
    keptName: string;
    mergedName: string;
    createdAt: string;
  }>(Prisma.sql`
    SELECT m."id", m."keptId", c."name" AS "keptName", m."mergedName", m."createdAt" FROM "Merge" m
    JOIN "Contact" c ON c."accountId" = m."accountId" AND c."id" = m."keptId" AND c."deletedAt" IS NULL
    WHERE m."accountId" = ${accountId} AND m."undoneAt" IS NULL AND m."createdAt" >= ${undoableFrom(today)}
    ORDER BY m."createdAt" DESC, m."id" DESC LIMIT 200`),
});

/** Who somebody is by now, after the merges of this act. */
const followed = (id: string, into: ReadonlyMap<string, string>): string => {
  const next = into.get(id);
  return next === undefined ? id : followed(next, into);
};

/** Merges the pairs that are sure, each with the values of the fuller one; those refused are told in words. */
export const mergeSure = async (tx: Tx, accountId: string, findPairs: FindPairs, now: string) => {
  const sure = (await openPairs(tx, accountId, findPairs)).filter((pair) => pair.sure);
  const batchId = newId();
  const into = new Map<string, string>();
  const refused: string[] = [];
  for (const { ids } of sure.slice(0, atOnce)) {
    const [one, other] = [followed(ids[0], into), followed(ids[1], into)];
    if (one === other) continue;
    const [kept, merged] = fullerFirst(
      await readContact(tx, accountId, one),
      await readContact(tx, accountId, other),
    );
    const merge = {
      keptId: kept.id,
      keptVersion: kept.version,
      mergedId: merged.id,
      mergedVersion: merged.version,
      fields: {},
    };
    try {
      await mergeTwo(tx, accountId, merge, { now, batchId });
      into.set(merged.id, kept.id);
    } catch (error) {
      if (!(error instanceof RuleError || error instanceof Problem)) throw error;
      refused.push(`${kept.name} and ${merged.name}: ${error.message}`);
    }
  }
  return { batchId, merged: into.size, refused, left: Math.max(sure.length - atOnce, 0) };
};

/** Undoes all merges of one act, the last first. Throws `not_found`, `merge_refused`. */
export const undoMergeBatch = async (tx: Tx, accountId: string, batchId: string, moment: Moment) => {
  const merges = await tx.merge.findMany({
    where: { accountId, batchId, undoneAt: null },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  if (merges.length === 0) throw notFound("merge");
  const undone = [];
  for (const { id } of merges) undone.push(await undoMerge(tx, accountId, id, moment));
  return { undone };
};
