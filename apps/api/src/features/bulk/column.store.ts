import type { BulkAct } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { keyTable, keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { inTurns } from "../../threads/runCooperatively";
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

/** Those of these, in the trash too, whose column has a value, or has none. */
const selectValues = statement(
  (
    db,
    { ids }: Given<{ ids: readonly string[] }>,
    { column, isEmpty }: { readonly column: Column; readonly isEmpty: boolean },
  ) =>
    db
      .selectFrom("AnyContact as c")
      .where("c.id", "in", db.selectFrom(keys(db, ids)).select("k.key"))
      .where(`c.${column}`, isEmpty ? "is" : "is not", null)
      .select(["c.id", `c.${column} as value`]),
);

/** Few enough that others get their turn in between. */
const writtenAtOnce = 200;

const writeValue = (
  tx: Tx,
  accountId: string,
  { column, value, ids }: { column: Column; value: string | null; ids: readonly string[] },
  now: string,
): Promise<void> =>
  inTurns(ids, writtenAtOnce, (some) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "Contact" SET ${Prisma.raw(`"${column}"`)} = ${value}, "version" = "version" + 1, "updatedAt" = ${now}
      WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, some)} k)`),
  );

/** Stars, archives or moves to the trash those who are not yet, or the other way round. */
export const setColumn = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  kind: Kind,
  now: string,
): Promise<DoneBulkAct> => {
  const { column, on } = columns[kind];
  const rows = await selectValues(tx, accountId, { ids }, { column, isEmpty: on });
  const changed = rows.map(({ id }) => id);
  const set = on ? now : null;
  await writeValue(tx, accountId, { column, value: set, ids: changed }, now);
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
  const asked = { ids: before.map(([id]) => id) };
  const still = await selectValues(tx, accountId, asked, { column, isEmpty: set === null });
  const ids = new Set(still.filter(({ value }) => value === set).map(({ id }) => id));
  const byValue = new Map<string | null, string[]>();
  for (const [id, value] of before) {
    if (!ids.has(id)) continue;
    const those = byValue.get(value);
    if (those) those.push(id);
    else byValue.set(value, [id]);
  }
  // A statement for each value there was, mostly one: joined to a list of pairs, SQLite reads the list once for each row.
  for (const [value, those] of byValue) await writeValue(tx, accountId, { column, value, ids: those }, now);
  await tell(tx, accountId, [...ids], { column, set: set === null, source: "undo" }, now);
  return { restored: ids.size, left: before.length - ids.size };
};
