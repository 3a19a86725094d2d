import { type Import, KeptBecause } from "@followthrough/contract";
import { AccountGone, type Db, Prisma, type Tx } from "@followthrough/db";
import { Problem, notFound } from "../../http/problem";
import { StoppedPartWay } from "../../http/stoppedPartWay";
import { releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { keyTable } from "../../sql/keyTable";
import { partSize } from "../../sql/partSize";
import { readContact, updateContact } from "../contacts/contacts.store";
import { recordChanges } from "../history/contactChanges.store";
import { importLease } from "./importLease";
import { removeTalks } from "./importTalks.store";
import { readImport } from "./imports.store";
import { yieldToEventLoop } from "../../threads/runCooperatively";
import { addedPeople, selectCompleted, selectStepsOf } from "./undoImportReads.store";
import { RowBefore } from "./rowBefore";

type Kept = Import["kept"][number];

interface Undoing {
  readonly accountId: string;
  readonly importId: string;
  readonly batchId: string;
  readonly now: string;
}

/**
 * Puts the next of those added into the trash, with the follow-ups planned for them. Returns who was kept and after whom
 * to go on; null when there are no more.
 */
const takeOutSome = async (
  tx: Tx,
  undoing: Undoing,
  from: { after: string; atMost: number },
): Promise<{ kept: Kept[]; after: string } | null> => {
  const { accountId, batchId, now } = undoing;
  const there = await addedPeople(tx, undoing, from);
  const last = there.at(-1);
  if (!last) return null;
  const kept = there.flatMap(({ id, name, later }): Kept[] =>
    later === null ? [] : [{ contactId: id, name, because: KeptBecause.parse(later) }],
  );
  const keptIds = new Set(kept.map(({ contactId }) => contactId));
  const goneIds = there.map(({ id }) => id).filter((id) => !keptIds.has(id));
  const gone = keyTable(tx, goneIds);
  const steps = (await selectStepsOf(tx, accountId, { batchId, people: goneIds })).map(({ id }) => id);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "deletedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, steps)} k)`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET "deletedAt" = ${now}, "nextFollowUpOn" = NULL, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT g."key" FROM ${gone} g)`);
  const changes = goneIds.map((contactId) => ({
    contactId,
    kind: "deleted" as const,
    source: "undo" as const,
    batchId,
  }));
  await recordChanges(tx, accountId, changes, now);
  return { kept, after: last.id };
};

/** Gives the next of them back what they had; returns who was kept as they are now, or null when there are no more. */
const putBackSome = async (
  tx: Tx,
  undoing: Undoing,
  restored: Map<string, number>,
  atMost: number,
): Promise<Kept[] | null> => {
  const { accountId, importId, batchId, now } = undoing;
  const origin = { source: "undo", batchId } as const;
  const rows = await selectCompleted(tx, accountId, { importId, batchId, atMost });
  if (rows.length === 0) return null;
  const kept: Kept[] = [];
  for (const { contactId, name, before: text } of rows) {
    if (name === null) continue;
    const before = RowBefore.parse(JSON.parse(text));
    const { version } = await readContact(tx, accountId, contactId);
    // Of somebody whom the file held twice, the row before this one was just put back.
    if (version !== (restored.get(contactId) ?? before.versionAfter))
      kept.push({ contactId, name, because: "changed" });
    else {
      if (before.gavePhoto) {
        await tx.contactPhoto.deleteMany({ where: { accountId, contactId } });
        const changes = [{ field: "photo" as const, from: true, to: false }];
        await recordChanges(tx, accountId, [{ contactId, kind: "edited", ...origin, changes }], now);
      }
      if (Object.keys(before.fields).length > 0) {
        const edit = { edit: before.fields, version };
        restored.set(contactId, (await updateContact(tx, accountId, contactId, edit, now, origin)).version);
      }
    }
  }
  await tx.importRow.updateMany({
    where: { accountId, importId, position: { in: rows.map(({ position }) => position) } },
    data: { before: null },
  });
  return kept;
};

const mayUndo = async (tx: Tx, accountId: string, id: string, now: string): Promise<string> => {
  const found = await readImport(tx, accountId, id);
  if (found.undoableUntil === null)
    throw new Problem("import_not_undoable", "This import wrote nothing that could be undone.");
  if (now > found.undoableUntil)
    throw new Problem("import_not_undoable", "An import can be undone for 30 days, and they have passed.");
  const { batchId } = (await tx.import.findFirst({ where: { accountId, id } })) ?? {};
  if (!batchId) throw notFound("import");
  return batchId;
};

const begin = (db: Db, { accountId, importId, now }: Omit<Undoing, "batchId">) =>
  db.transaction(accountId, async (tx) => {
    const batchId = await mayUndo(tx, accountId, importId, now);
    const lease = await takeLease(tx, importLease(accountId, importId), now);
    if (!lease)
      throw new Problem(
        "import_running",
        "This import is running or being undone. Stop it first; if it was cut off just now, try again in half a minute.",
      );
    // One that was cut off could be gone on with.
    await tx.import.updateMany({
      where: { accountId, id: importId, state: "running" },
      data: { state: "cancelled" },
    });
    return { batchId, lease };
  });

/**
 * Takes an import back: first those it completed, then what it noted of talks, then those it added, a part at a time. Called again it goes on where it
 * was. Throws `not_found`, `import_not_undoable`, `import_running`.
 */
export const undoImport = async (
  db: Db,
  asked: Omit<Undoing, "batchId">,
  { clock, keep }: { clock: () => Date; keep: (tx: Tx, undone: Import) => Promise<Import> },
): Promise<Import> => {
  const { accountId, importId, now } = asked;
  const { batchId, lease } = await begin(db, asked);
  const undoing = { ...asked, batchId };
  const kept = new Map<string, Kept>();
  const restored = new Map<string, number>();
  const keepThose = (some: readonly Kept[]) => some.forEach((one) => kept.set(one.contactId, one));
  const inTurn = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    db.transaction(accountId, async (tx) => {
      if (!(await renewLease(tx, lease, clock().toISOString())))
        throw new Problem("import_running", "This import is being undone by another request.");
      return act(tx);
    });
  // Parts of a kind are alike: what one kind takes says nothing of the other.
  const [puttingBack, takingOut] = [
    partSize(db, { first: 5, atMost: 250 }),
    partSize(db, { first: 20, atMost: 250 }),
  ];
  try {
    for (;;) {
      const some = await inTurn((tx) =>
        puttingBack.run((atMost) => putBackSome(tx, undoing, restored, atMost)),
      );
      if (some === null) break;
      keepThose(some);
      await yieldToEventLoop();
    }
    await inTurn((tx) => removeTalks(tx, undoing));
    for (let after: string | null = ""; after !== null;) {
      const from: string = after;
      const some = await inTurn((tx) =>
        takingOut.run((atMost) => takeOutSome(tx, undoing, { after: from, atMost })),
      );
      keepThose(some?.kept ?? []);
      after = some?.after ?? null;
    }
    return await inTurn(async (tx) => {
      await tx.import.updateMany({
        where: { accountId, id: importId },
        data: { state: "undone", failure: null, kept: JSON.stringify([...kept.values()]) },
      });
      await tx.batch.updateMany({ where: { accountId, id: batchId }, data: { removedAt: now } });
      await releaseLease(tx, lease);
      return keep(tx, await readImport(tx, accountId, importId));
    });
  } catch (error) {
    await db.transaction(accountId, (tx) => releaseLease(tx, lease)).catch(() => undefined);
    if (error instanceof Problem || error instanceof AccountGone) throw error;
    throw new StoppedPartWay(error, "What was taken back so far stays so. Undo the import again to go on.");
  }
};
