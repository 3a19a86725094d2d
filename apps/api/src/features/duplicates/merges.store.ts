import type { CalendarDay } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import { describeBrokenRule } from "../../wording/describeBrokenRule";
import { Problem, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { partSize } from "../../sql/partSize";
import { type Given, statement } from "../../sql/statement";
import { readContact } from "../contacts/contacts.store";
import { orderByFullness, openPairs } from "./duplicates.store";
import type { FindPairs } from "./foundPairs";
import { mergeContacts } from "./merge.store";
import { type UndoMoment, undoMerge, undoableFrom } from "./undoMerge.store";

/** Pairs merged by one act. */
const batchSize = 100;

const selectMerges = statement((db, { from }: Given<{ from: string }>) =>
  db
    .selectFrom("Merge as m")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "m.keptId"))
    .where("m.undoneAt", "is", null)
    .where("m.createdAt", ">=", from)
    .select(["m.id", "m.keptId", "c.name as keptName", "m.mergedName", "m.createdAt"])
    .orderBy("m.createdAt", "desc")
    .orderBy("m.id", "desc")
    .limit(200),
);

/** What can be undone still: not those whose kept one is gone or was merged on. */
export const listMerges = async (tx: Tx, accountId: string, today: CalendarDay) => ({
  merges: await selectMerges(tx, accountId, { from: undoableFrom(today) }),
});

/** Who somebody is by now, after the merges of this act. */
const followed = (id: string, into: ReadonlyMap<string, string>): string => {
  const next = into.get(id);
  return next === undefined ? id : followed(next, into);
};

/** Whether both are there still: they were looked for before anything was held. */
const areThere = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<boolean> =>
  (await tx.contact.count({ where: { accountId, id: { in: [...ids] }, deletedAt: null } })) === ids.length;

interface SureMerges {
  readonly batchId: string;
  readonly merged: number;
  /** Why which pair was not merged, in words. */
  readonly refused: string[];
  /** Pairs that another act is needed for. */
  readonly left: number;
}

const mergeFuller = async (
  tx: Tx,
  accountId: string,
  [one, other]: readonly [string, string],
  { now, batchId, refused }: { now: string; batchId: string; refused: string[] },
): Promise<readonly [mergedId: string, keptId: string] | null> => {
  const [kept, merged] = orderByFullness(
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
    await mergeContacts(tx, accountId, merge, { now, batchId });
    return [merged.id, kept.id];
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof Problem)) throw error;
    const why = error instanceof RuleError ? describeBrokenRule(error.rule) : error.message;
    refused.push(`${kept.name} and ${merged.name}: ${why}`);
    return null;
  }
};

/**
 * Merges the pairs that are sure, each with the values of the fuller one, a few pairs a transaction; those refused are
 * told in words. Each pair is merged whole or not at all, and all that were can be undone together.
 */
export const mergeSure = async (
  db: Db,
  { accountId, now }: { accountId: string; now: string },
  findPairs: FindPairs,
  keep: (tx: Tx, done: SureMerges) => Promise<SureMerges>,
): Promise<SureMerges> => {
  const sure = (await openPairs(db.read, accountId, findPairs)).filter((pair) => pair.sure);
  const batchId = newId();
  const into = new Map<string, string>();
  const refused: string[] = [];
  const waiting = sure.slice(0, batchSize).map(({ ids }) => ids);
  const size = partSize(db, { first: 2, atMost: 20 });
  const nextPart = (tx: Tx) =>
    size.run(async (pairs) => {
      for (const ids of waiting.splice(0, pairs)) {
        const pair = [followed(ids[0], into), followed(ids[1], into)] as const;
        if (pair[0] === pair[1] || !(await areThere(tx, accountId, pair))) continue;
        const done = await mergeFuller(tx, accountId, pair, { now, batchId, refused });
        if (done) into.set(...done);
      }
    });
  while (waiting.length > 0) await db.transaction(accountId, nextPart);
  const left = Math.max(sure.length - batchSize, 0);
  return db.transaction(accountId, (tx) => keep(tx, { batchId, merged: into.size, refused, left }));
};

/** Undoes all merges of one act, the last first. Throws `not_found`, `merge_refused`. */
export const undoMergeBatch = async (tx: Tx, accountId: string, batchId: string, moment: UndoMoment) => {
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
