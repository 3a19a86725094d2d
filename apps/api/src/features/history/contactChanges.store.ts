import { type ChangeSource, type ContactChangeKind, FieldChange } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { joinEdits } from "@followthrough/domain";
import * as z from "zod";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";

/** What changed a contact: a source and, where many were changed together, their batch. */
export interface Origin {
  readonly source: ChangeSource;
  readonly batchId?: string | null;
}

/** Somebody at a form or a button. */
export const editOrigin: Origin = { source: "edit" };

interface Recorded extends Origin {
  readonly contactId: string;
  /** That a contact was created is not recorded: its own row says when, and its batch by what. */
  readonly kind: Exclude<ContactChangeKind, "created">;
  readonly changes?: readonly FieldChange[];
}

const Changes = z.array(FieldChange);

/** The fields that a stored change names. */
export const storedChanges = (json: string): FieldChange[] => Changes.parse(JSON.parse(json));

/** Notes what changed on many contacts at once, in one statement. The caller has looked the contacts up. */
export const recordChanges = async (
  tx: Tx,
  accountId: string,
  all: readonly Recorded[],
  now: string,
): Promise<void> =>
  insertRows(
    tx,
    "ContactChange",
    all.map(({ contactId, kind, source, batchId = null, changes = [] }) => ({
      accountId,
      id: newId(),
      contactId,
      changedAt: now,
      kind,
      source,
      batchId,
      changes: JSON.stringify(changes),
    })),
  );

/** Whether the change went into the one before it. */
const isJoined = async (tx: Tx, accountId: string, change: Recorded, now: string): Promise<boolean> => {
  const { contactId, source, changes = [] } = change;
  // Most edits are not of the notes alone and need no look at what came before.
  if (change.kind !== "edited" || changes.length !== 1 || changes[0]?.field !== "notes") return false;
  const [last] = await tx.contactChange.findMany({
    where: { accountId, contactId },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 1,
  });
  if (last?.kind !== "edited" || last.batchId !== (change.batchId ?? null)) return false;
  const before = {
    source: last.source,
    changedAt: last.changedAt,
    changes: storedChanges(last.changes),
  };
  const joined = joinEdits(before, { source, changedAt: now, changes });
  if (!joined) return false;
  await tx.contactChange.updateMany({
    where: { accountId, id: last.id },
    data: { changes: JSON.stringify(joined) },
  });
  return true;
};

/** Notes what changed on a contact, in the transaction that changes it. */
export const recordChange = async (
  tx: Tx,
  accountId: string,
  change: Recorded,
  now: string,
): Promise<void> => {
  if (!(await isJoined(tx, accountId, change, now))) await recordChanges(tx, accountId, [change], now);
};

/** Notes that the contacts of these batches which went into the trash at `now` did so together. */
export const recordDeletions = async (
  tx: Tx,
  accountId: string,
  batchIds: readonly string[],
  source: ChangeSource,
  now: string,
): Promise<void> => {
  const gone = await tx.contact.findMany({
    where: { accountId, batchId: { in: [...batchIds] }, deletedAt: now },
    select: { id: true, batchId: true },
  });
  await recordChanges(
    tx,
    accountId,
    gone.map(({ id, batchId }) => ({ contactId: id, kind: "deleted", source, batchId })),
    now,
  );
};
