import { Prisma, type Tx } from "@followthrough/db";
import { type ArchiveHead, type ArchiveRow, archiveVersion } from "./archiveLines";
import { type ArchiveTable, archiveTables, columnsOf } from "../../sql/archiveTables";

/** Rows held at once. */
const batchSize = 500;

type Stored = Record<string, unknown>;

const plain = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return typeof value === "bigint" ? Number(value) : (value as string | number);
};

const archived = (row: Stored): ArchiveRow["row"] =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]));

const nextRows = (
  tx: Tx,
  accountId: string,
  { table, key }: { table: ArchiveTable; key: readonly string[] },
  last: Stored | undefined,
): Promise<Stored[]> => {
  const columns = Prisma.raw(key.map((name) => `"${name}"`).join(", "));
  const after = last
    ? Prisma.sql`AND (${columns}) > (${Prisma.join(key.map((name) => plain(last[name])))})`
    : Prisma.empty;
  // Without whose it is, for it may become somebody else's.
  const all = Prisma.raw([...columnsOf(table)].map((name) => `"${name}"`).join(", "));
  return tx.rows<Stored>(Prisma.sql`
    SELECT ${all} FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId} ${after} ORDER BY ${columns} LIMIT ${batchSize}`);
};

const line = (value: ArchiveHead | ArchiveRow | { end: true; rows: number }): string =>
  `${JSON.stringify(value)}\n`;

/** The lines of an archive: what it is, each row of each table, and how many there were. Some hundred rows are held at a time. */
export async function* archiveText(tx: Tx, accountId: string, now: string): AsyncGenerator<string> {
  const { name, timeZone, workingDays, dailyLimit, patienceDays } = await tx.account.findFirstOrThrow({
    where: { id: accountId },
  });
  const account = { name, timeZone, workingDays, dailyLimit, patienceDays };
  yield line({ format: "followthrough-archive", version: archiveVersion, exportedAt: now, account });
  let count = 0;
  for (const one of archiveTables) {
    let last: Stored | undefined;
    do {
      const rows = await nextRows(tx, accountId, one, last);
      count += rows.length;
      last = rows.length < batchSize ? undefined : rows.at(-1);
      yield rows.map((row) => line({ table: one.table, row: archived(row) })).join("");
    } while (last);
  }
  yield line({ end: true, rows: count });
}
