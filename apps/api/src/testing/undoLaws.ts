import type { Db } from "@followthrough/db";
import type { Done } from "./performing";
import { type Row, type Rows, changesSince, rowBefore, snapshotRows } from "./rewind";

/** What every change moves. */
const moving = new Set(["version", "updatedAt"]);
/** A merge gives what somebody has to another, which is no change of it: it goes when its act is taken back. */
const handedOver = new Set([
  "contactId",
  "contactAId",
  "contactBId",
  "referrerId",
  "referredId",
  "referralId",
]);
const columnsOf = (row: Row): string[] => Object.keys(row).filter((name) => !moving.has(name));

const stillOf = (row: Row | undefined) => row && columnsOf(row).map((name) => row[name]);

export interface StateBeforeUndo {
  readonly rows: Rows;
  readonly seq: number;
  /** Rows the act made or changed. */
  readonly own: ReadonlySet<string>;
  /** Of these, the ones changed since, as the act had left them. */
  readonly left: ReadonlyMap<string, Row | null>;
}

/** What there is before an act is taken back, and what was changed since of what it left. */
export const stateBeforeUndo = async (db: Db, accountId: string, act: Done): Promise<StateBeforeUndo> => {
  // Made, changed, or a referral it moved by the undo of an act before it.
  const own = new Set([...act.passedOn.keys()].map((id) => `Referral ${id}`));
  const left = new Map<string, Row | null>();
  for (const change of await changesSince(db, accountId, act.from)) {
    const key = `${change.tableName} ${change.rowKey}`;
    if (change.seq <= act.to) own.add(key);
    else if (own.has(key) && !left.has(key) && change.seq > (act.passedOn.get(change.rowKey) ?? 0))
      left.set(key, rowBefore(change));
  }
  return { ...(await snapshotRows(db, accountId)), own, left };
};

/**
 * What an undo changed that it must not, each in words. Addresses are written anew with whoever has them, each as a new row.
 */
export const whatUndoLost = async (
  db: Db,
  accountId: string,
  { rows: before, seq, own, left }: StateBeforeUndo,
  wasRefused: boolean,
): Promise<string[]> => {
  const changes = await changesSince(db, accountId, seq);
  const keys = [...new Set(changes.map(({ tableName, rowKey }) => `${tableName} ${rowKey}`))];
  if (wasRefused) return keys.map((key) => `was refused and changed ${key}`);
  const { rows: after } = await snapshotRows(db, accountId);
  return keys.flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    const owner = key.startsWith("ContactMethod ") ? `Contact ${String((was ?? is)?.["contactId"])}` : key;
    if (!own.has(owner) && JSON.stringify(stillOf(was)) !== JSON.stringify(stillOf(is)))
      return `changed ${key}, which the act had not: ${JSON.stringify([was, is])}`;
    const then = left.get(key);
    if (!then || !was) return [];
    const since = columnsOf(was).filter((name) => was[name] !== then[name]);
    const lost = since.filter((name) => is?.[name] !== was[name]);
    if (lost.length > 0) return `changed ${lost.join(", ")} of ${key}: ${JSON.stringify([then, was, is])}`;
    const isGone = was["deletedAt"] === null && is?.["deletedAt"] !== null && then["deletedAt"] === null;
    return isGone && since.some((name) => !handedOver.has(name))
      ? `took ${key} away, which was changed since: ${JSON.stringify([then, was])}`
      : [];
  });
};
