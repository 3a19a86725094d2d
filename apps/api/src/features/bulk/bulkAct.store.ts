import type { BulkAct, CalendarDay, Selection } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import type { SignedIn } from "../../http/account";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { BulkBefore, type DoneBulkAct, type UndoneBulkAct } from "./bulkBefore";
import { restoreColumn, setColumn } from "./column.store";
import { selectedIds } from "./selection.store";
import { planSteps, removePlannedSteps } from "./steps.store";
import { addTags, restoreTags, removeTags } from "./tags.store";

interface Moment {
  readonly today: CalendarDay;
  readonly now: string;
}

const act = (
  tx: Tx,
  account: SignedIn,
  { ids, act: wanted, batchId }: { ids: readonly string[]; act: BulkAct; batchId: string },
  moment: Moment,
): Promise<DoneBulkAct> => {
  switch (wanted.kind) {
    case "addTags":
      return addTags(tx, account.id, ids, wanted.tags, moment.now);
    case "removeTags":
      return removeTags(tx, account.id, ids, wanted.tags, moment.now);
    case "followUp":
    case "playbook":
      return planSteps(tx, account, { ids, act: wanted, batchId }, moment);
    default:
      return setColumn(tx, account.id, ids, wanted.kind, moment.now);
  }
};

/** Does one thing with many people and keeps what taking it back needs. Throws `not_found`. */
export const actInBulk = async (
  tx: Tx,
  account: SignedIn,
  { selection, act: wanted }: { selection: Selection; act: BulkAct },
  moment: Moment,
) => {
  const ids = await selectedIds(tx, account.id, selection, moment.today);
  const id = newId();
  const { changed, before } = await act(tx, account, { ids, act: wanted, batchId: id }, moment);
  await tx.batch.create({
    data: {
      accountId: account.id,
      id,
      kind: "bulk",
      before: JSON.stringify(before),
      createdAt: moment.now,
    },
  });
  return { id, changed, unchanged: ids.length - changed };
};

/** Takes an act back, except where it has been changed since. Throws `not_found`, also the second time. */
export const undoBulkAct = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<UndoneBulkAct> => {
  const batch = await tx.batch.findFirst({ where: { accountId, id, kind: "bulk", removedAt: null } });
  if (!batch) throw notFound("act");
  const before = BulkBefore.parse(JSON.parse(batch.before ?? "{}"));
  await tx.batch.updateMany({ where: { accountId, id }, data: { removedAt: now } });
  switch (before.kind) {
    case "column":
      return restoreColumn(tx, accountId, before, now);
    case "tags":
      return restoreTags(tx, accountId, before, now);
    case "steps":
      return removePlannedSteps(tx, accountId, id, now);
  }
};
