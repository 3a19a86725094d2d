import { Prisma, type Tx } from "@followthrough/db";
import * as z from "zod";
import { keys } from "../../sql/keys";
import type { Doomed } from "./removeForGood.store";

const Rows = z.array(z.looseObject({ row: z.number().nullish(), contactId: z.string().nullish() }));

/** The lists of what taking an act back must know that name somebody each: by id, or as a pair that begins with it. */
const Named = z.union([z.looseObject({ id: z.string() }), z.tuple([z.string()], z.unknown())]);
const lists = ["people", "moved", "before", "added", "removed"] as const;

/** What taking an act back must know, without those who are gone. */
const without = (json: string, gone: ReadonlySet<string>): string => {
  const before = z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  for (const name of lists) {
    const list = z.array(Named).safeParse(before[name]);
    if (!list.success) continue;
    before[name] = list.data.filter((one) => !gone.has(Array.isArray(one) ? one[0] : one.id));
  }
  return JSON.stringify(before);
};

/** Imports that are over: their rows of these people, and what was reported of those rows. */
const forgetImported = async (tx: Tx, accountId: string, people: readonly string[]): Promise<void> => {
  const gone = keys(tx, people);
  const rows = await tx.rows<{ importId: string; position: number; person: string }>(Prisma.sql`
    SELECT r."importId", r."position", r."person" FROM "ImportRow" r
    JOIN "Import" i ON i."accountId" = r."accountId" AND i."id" = r."importId" AND i."state" NOT IN ('previewed', 'running')
    WHERE r."accountId" = ${accountId} AND COALESCE(r."contactId", r."matchedContactId") IN (SELECT g."key" FROM ${gone} g)`);
  const told = new Set(people);
  for (const id of new Set(rows.map(({ importId }) => importId))) {
    const theirs = rows.filter(({ importId }) => importId === id);
    const numbers = new Set(
      theirs.map(({ person }) => z.object({ row: z.number() }).safeParse(JSON.parse(person)).data?.row),
    );
    const found = await tx.import.findUniqueOrThrow({ where: { accountId_id: { accountId, id } } });
    const unplaced = Rows.parse(JSON.parse(found.unplaced)).filter(
      ({ row }) => !numbers.has(row ?? undefined),
    );
    const kept = Rows.parse(JSON.parse(found.kept ?? "[]")).filter((one) => !told.has(one.contactId ?? ""));
    await tx.import.update({
      where: { accountId_id: { accountId, id } },
      data: {
        unplaced: JSON.stringify(unplaced),
        ...(found.kept === null ? {} : { kept: JSON.stringify(kept) }),
      },
    });
    await tx.importRow.deleteMany({
      where: { accountId, importId: id, position: { in: theirs.map(({ position }) => position) } },
    });
  }
};

/**
 * Takes what is deleted for good out of what else has its words: imports that are over, merges into it, what taking an
 * act back must know, and answers kept for a retry. Of somebody merged on into another, old links still lead there.
 */
export const forgetElsewhere = async (tx: Tx, accountId: string, doomed: Doomed): Promise<void> => {
  const ids = Object.values(doomed).flat();
  if (ids.length === 0) return;
  if (doomed.Contact.length > 0) {
    await forgetImported(tx, accountId, doomed.Contact);
    await tx.$executeRaw(Prisma.sql`
      DELETE FROM "Merge" WHERE "accountId" = ${accountId} AND "keptId" IN (SELECT g."key" FROM ${keys(tx, doomed.Contact)} g)
        AND "keptId" NOT IN (SELECT m."mergedId" FROM "Merge" m WHERE m."accountId" = ${accountId} AND m."undoneAt" IS NULL)`);
  }
  // What names something does so by its id.
  const holds = (column: string) =>
    Prisma.sql`EXISTS (SELECT 1 FROM ${keys(tx, ids)} g WHERE ${
      tx.dialect === "sqlite" ? Prisma.raw("instr") : Prisma.raw("strpos")
    }(${Prisma.raw(`"${column}"`)}, g."key") > 0)`;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "IdempotencyKey" WHERE "accountId" = ${accountId} AND ${holds("answer")}`);
  const gone = new Set(ids);
  const batches = await tx.rows<{ id: string; before: string }>(Prisma.sql`
    SELECT "id", "before" FROM "Batch" WHERE "accountId" = ${accountId} AND "before" IS NOT NULL AND ${holds("before")}`);
  for (const { id, before } of batches)
    await tx.batch.updateMany({ where: { accountId, id }, data: { before: without(before, gone) } });
};
