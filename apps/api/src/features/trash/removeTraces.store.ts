import { Prisma, type Tx } from "@followthrough/db";
import * as z from "zod";
import { keyTable } from "../../sql/keyTable";
import { storedChanges } from "../history/contactChanges.store";
import { withoutIds } from "./withoutIds";
import type { RowsToDelete } from "./deletePermanently.store";

const Rows = z.array(z.looseObject({ row: z.number().nullish() }));

/** Imports that are over: their rows of these people, and what was reported of those rows. */
const forgetImported = async (tx: Tx, accountId: string, people: readonly string[]): Promise<void> => {
  const gone = keyTable(tx, people);
  const rows = await tx.rows<{ importId: string; position: number; person: string }>(Prisma.sql`
    SELECT r."importId", r."position", r."person" FROM "ImportRow" r
    JOIN "Import" i ON i."accountId" = r."accountId" AND i."id" = r."importId" AND i."state" NOT IN ('previewed', 'running')
    WHERE r."accountId" = ${accountId} AND COALESCE(r."contactId", r."matchedContactId") IN (SELECT g."key" FROM ${gone} g)`);
  for (const id of new Set(rows.map(({ importId }) => importId))) {
    const theirs = rows.filter(({ importId }) => importId === id);
    const numbers = new Set(
      theirs.map(({ person }) => z.object({ row: z.number() }).safeParse(JSON.parse(person)).data?.row),
    );
    const found = await tx.import.findUniqueOrThrow({ where: { accountId_id: { accountId, id } } });
    const unplaced = Rows.parse(JSON.parse(found.unplaced)).filter(
      ({ row }) => !numbers.has(row ?? undefined),
    );
    await tx.import.update({
      where: { accountId_id: { accountId, id } },
      data: { unplaced: JSON.stringify(unplaced) },
    });
    await tx.importRow.deleteMany({
      where: { accountId, importId: id, position: { in: theirs.map(({ position }) => position) } },
    });
  }
};

/** The history of those who stay has the names of events in it. One of which nothing else is told goes. */
const forgetInHistory = async (tx: Tx, accountId: string, named: Prisma.Sql, gone: ReadonlySet<string>) => {
  const rows = await tx.rows<{ id: string; kind: string; changes: string }>(Prisma.sql`
    SELECT "id", "kind", "changes" FROM "ContactChange"
    WHERE "accountId" = ${accountId} AND "changes" LIKE '%"metAtEvent"%' AND ${named}`);
  for (const { id, kind, changes } of rows) {
    const left = storedChanges(JSON.stringify(withoutIds(JSON.parse(changes), gone))).filter(
      ({ from, to }) => from !== null || to !== null,
    );
    if (left.length === 0 && kind === "edited")
      await tx.contactChange.deleteMany({ where: { accountId, id } });
    else
      await tx.contactChange.updateMany({
        where: { accountId, id },
        data: { changes: JSON.stringify(left) },
      });
  }
};

/** Columns of JSON: what taking an act back must know, and whom taking one back kept. */
const lists = [
  ["Batch", "before"],
  ["Merge", "before"],
  ["Import", "kept"],
] as const;

const forgetInLists = async (
  tx: Tx,
  accountId: string,
  holds: (column: string) => Prisma.Sql,
  gone: ReadonlySet<string>,
): Promise<void> => {
  for (const [table, column] of lists) {
    const [from, json] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    const rows = await tx.rows<{ id: string; json: string }>(Prisma.sql`
      SELECT "id", ${json} AS "json" FROM ${from}
      WHERE "accountId" = ${accountId} AND ${json} IS NOT NULL AND ${holds(column)}`);
    for (const row of rows)
      await tx.$executeRaw(Prisma.sql`
        UPDATE ${from} SET ${json} = ${JSON.stringify(withoutIds(JSON.parse(row.json), gone))}
        WHERE "accountId" = ${accountId} AND "id" = ${row.id}`);
  }
};

/**
 * Takes what is deleted for good out of what else has its words: imports that are over, merges into it, what taking an
 * act back must know, the history of those who stay, and answers kept for a retry. Of somebody merged on into another, old links still lead there.
 */
export const removeTraces = async (tx: Tx, accountId: string, deletedRows: RowsToDelete): Promise<void> => {
  const ids = Object.values(deletedRows).flat();
  if (ids.length === 0) return;
  if (deletedRows.Contact.length > 0) {
    await forgetImported(tx, accountId, deletedRows.Contact);
    await tx.$executeRaw(Prisma.sql`
      DELETE FROM "Merge" WHERE "accountId" = ${accountId} AND "keptId" IN (SELECT g."key" FROM ${keyTable(tx, deletedRows.Contact)} g)
        AND "keptId" NOT IN (SELECT m."mergedId" FROM "Merge" m WHERE m."accountId" = ${accountId} AND m."undoneAt" IS NULL)`);
  }
  // What names something does so by its id.
  const holds = (column: string) =>
    Prisma.sql`EXISTS (SELECT 1 FROM ${keyTable(tx, ids)} g WHERE ${
      tx.dialect === "sqlite" ? Prisma.raw("instr") : Prisma.raw("strpos")
    }(${Prisma.raw(`"${column}"`)}, g."key") > 0)`;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "IdempotencyKey" WHERE "accountId" = ${accountId} AND ${holds("answer")}`);
  // Of all that an act deletes with its row, only the news owed to somebody has words about somebody else.
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "Change" WHERE "accountId" = ${accountId} AND "tableName" = 'Telling' AND "before" IS NOT NULL AND ${holds("before")}`);
  const gone = new Set(ids);
  if (deletedRows.Event.length > 0) await forgetInHistory(tx, accountId, holds("changes"), gone);
  await forgetInLists(tx, accountId, holds, gone);
};
