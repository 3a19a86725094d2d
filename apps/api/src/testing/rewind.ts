import { type Db, Prisma, type JournaledTable, journaledTables } from "@followthrough/db";
import { type Table, columnsOf } from "./accountTables";

export type Row = Record<string, unknown>;

/** Rows of the journaled tables as the journal writes them, each by its table and key. */
export type Rows = ReadonlyMap<string, Row>;

/** The databases write bytes in hexadecimal each in its own way. */
const plainBytes = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return typeof value === "string" ? value.replace(/^\\x/, "").toLowerCase() : value;
};

const plainRow = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .map(([name, value]) => [name, name === "bytes" ? plainBytes(value) : value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const tables = Object.entries(journaledTables) as [Table, JournaledTable][];

const rowsNow = async (db: Db, accountId: string): Promise<Map<string, Row>> => {
  const found = new Map<string, Row>();
  for (const [table, { key, derived = [] }] of tables) {
    const columns = columnsOf(table).filter((name) => name !== "accountId" && !derived.includes(name));
    const rows = await db.read.rows<Row>(Prisma.sql`
      SELECT ${Prisma.raw(columns.map((name) => `"${name}"`).join(", "))} FROM ${Prisma.raw(`"${table}"`)}
      WHERE "accountId" = ${accountId}`);
    for (const row of rows) found.set([table, ...key.map((name) => row[name])].join(" "), plainRow(row));
  }
  return found;
};

export interface Change {
  seq: number;
  tableName: string;
  rowKey: string;
  before: string | null;
}

/** What an account has now, and up to where its journal goes. */
export const snapshotRows = async (db: Db, accountId: string): Promise<{ rows: Rows; seq: number }> => {
  const [last] = await db.read.rows<{ seq: number | null }>(Prisma.sql`
    SELECT MAX("seq") AS "seq" FROM "Change" WHERE "accountId" = ${accountId}`);
  return { rows: await rowsNow(db, accountId), seq: last?.seq ?? 0 };
};

/** Every change since the journal of an account went up to `seq`, the first first. */
export const changesSince = (db: Db, accountId: string, seq: number): Promise<Change[]> =>
  db.read.rows<Change>(Prisma.sql`
    SELECT "seq", "tableName", "rowKey", "before" FROM "Change"
    WHERE "accountId" = ${accountId} AND "seq" > ${seq} ORDER BY "seq"`);

/** A row as a change says it was. */
export const rowBefore = ({ before }: Change): Row | null =>
  before === null ? null : plainRow(JSON.parse(before) as Row);

/** What an account had when its journal went up to `seq`: today's rows, and every change since taken back. */
export const rewind = async (db: Db, accountId: string, seq: number): Promise<Rows> => {
  const rows = await rowsNow(db, accountId);
  for (const change of (await changesSince(db, accountId, seq)).toReversed()) {
    const key = `${change.tableName} ${change.rowKey}`;
    const before = rowBefore(change);
    if (before === null) rows.delete(key);
    else rows.set(key, before);
  }
  return rows;
};

/**
 * Throws and names what differs where taking back every change since does not lead to what there was. What was deleted for
 * good since is not brought back, and nothing leads to it any more.
 */
export const mustRewind = async (
  db: Db,
  accountId: string,
  then: { readonly rows: Rows; readonly seq: number },
): Promise<void> => {
  const rewound = await rewind(db, accountId, then.seq);
  const purged = new Set(
    [...then.rows].filter(([key]) => !rewound.has(key)).map(([, row]) => row["id"] ?? row["followUpId"]),
  );
  const comparable = (row: Row | undefined): string =>
    JSON.stringify(row, (_name, value: unknown) => (purged.has(value) ? null : value)) ?? "not there";
  const now = await rowsNow(db, accountId);
  const keys = new Set([...then.rows.keys(), ...rewound.keys()]);
  const differing = [...keys].filter((key) => {
    if (!rewound.has(key)) return now.has(key);
    return comparable(then.rows.get(key)) !== comparable(rewound.get(key));
  });
  if (differing.length > 0)
    throw new Error(
      `the journal does not lead back: ${differing
        .slice(0, 3)
        .map((key) => `${key} was ${comparable(then.rows.get(key))}, is ${comparable(rewound.get(key))}`)
        .join("; ")}`,
    );
};
