import type { BulkAct } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { isContactIn } from "../../sql/isContactIn";
import { keyTable } from "../../sql/keyTable";
import { recordChanges } from "../history/contactChanges.store";
import type { BulkBefore, DoneBulkAct, UndoneBulkAct } from "./bulkBefore";

type ColumnBefore = Extract<BulkBefore, { kind: "column" }>;
type Column = ColumnBefore["column"];
type Kind = Exclude<BulkAct["kind"], "addTags" | "removeTags" | "followUp" | "playbook">;

const columns: Readonly<Record<Kind, { column: Column; on: boolean }>> = {
  star: { column: "starredAt", on: true },
  unstar: { column: "starredAt", on: false },
  archive: { column: "archivedAt", on: true },
  unarchive: { column: "archivedAt", on: false },
  delete: { column: "deletedAt", on: true },
};

interface Told {
  readonly column: Column;
  readonly set: boolean;
  readonly source: "bulk" | "undo";
}

/** Into the history of each. */
const tell = (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  { column, set, source }: Told,
  now: string,
): Promise<void> =>
  recordChanges(
    tx,
    accountId,
    ids.map((contactId) =>
      column === "deletedAt"
        ? { contactId, kind: set ? "deleted" : "restored", source }
        : {
            contactId,
            kind: "edited",
            source,
            changes: [{ field: column === "starredAt" ? "starred" : "archived", from: !set, to: set }],
          },
    ),
    now,
  );

const named = (column: Column) => Prisma.raw(`"${column}"`);

/** Stars, archives or moves to the trash those who are not yet, or the other way round. */
export const setColumn = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  kind: Kind,
  now: string,
): Promise<DoneBulkAct> => {
  const { column, on } = columns[kind];
  const name = named(column);
  const rows = await tx.rows<{ id: string; value: string | null }>(Prisma.sql`
    SELECT c."id", c.${name} AS "value" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND ${isContactIn(tx, ids)} AND c.${name} IS ${on ? Prisma.sql`NULL` : Prisma.sql`NOT NULL`}`);
  const changed = rows.map(({ id }) => id);
  const set = on ? now : null;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET ${name} = ${set}, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, changed)} k)`);
  await tell(tx, accountId, changed, { column, set: on, source: "bulk" }, now);
  const before = rows.map(({ id, value }): [string, string | null] => [id, value]);
  return { changed: changed.length, before: { kind: "column", column, set, before } };
};

/** Puts the values back that were there, except where there is another one by now. */
export const restoreColumn = async (
  tx: Tx,
  accountId: string,
  { column, set, before }: ColumnBefore,
  now: string,
): Promise<UndoneBulkAct> => {
  const name = named(column);
  const still = await tx.rows<{ id: string }>(Prisma.sql`
    SELECT c."id" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c.${name} ${set === null ? Prisma.sql`IS NULL` : Prisma.sql`= ${set}`}
      AND ${isContactIn(
        tx,
        before.map(([id]) => id),
      )}`);
  const ids = new Set(still.map(({ id }) => id));
  const byValue = new Map<string | null, string[]>();
  for (const [id, value] of before) {
    if (!ids.has(id)) continue;
    const those = byValue.get(value);
    if (those) those.push(id);
    else byValue.set(value, [id]);
  }
  // A statement for each value there was, mostly one: joined to a list of pairs, SQLite reads the list once for each row.
  for (const [value, those] of byValue)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "Contact" SET ${name} = ${value}, "version" = "version" + 1, "updatedAt" = ${now}
      WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, those)} k)`);
  await tell(tx, accountId, [...ids], { column, set: set === null, source: "undo" }, now);
  return { restored: ids.size, left: before.length - ids.size };
};
