import { Prisma, type Tx } from "@followthrough/db";
import { isTimeZone } from "@followthrough/domain";
import { Problem } from "../../http/problem";
import type * as z from "zod";
import { indexContacts, indexConversations, indexEvents } from "../search/searchIndex.store";
import { ArchiveEnd, ArchiveHead, ArchiveRow, archiveVersion } from "./archiveLines";
import { type ArchiveTable, archiveTables, columnsOf } from "./archiveTables";

const unreadable = (message: string): Problem => new Problem("unreadable_file", message);
const damaged = (): Problem =>
  unreadable("This archive is damaged: it could not be read to its end. Nothing was restored.");

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw damaged();
  }
};

/** So many rows are written at once. */
const atOnce = 500;

const tables = new Map<string, ReadonlySet<string>>(
  archiveTables.map(({ table }) => [table, columnsOf(table)]),
);

type Row = ArchiveRow["row"];

/** Which columns hold bytes; they go through Prisma, the others as one JSON value. */
const bytesOf: Partial<Record<ArchiveTable, string>> = { ContactPhoto: "bytes", ImportRow: "photo" };

const withBytes = (row: Row, column: string): Record<string, unknown> => ({
  ...row,
  [column]: typeof row[column] === "string" ? Buffer.from(row[column], "base64") : null,
});

const insert = async (tx: Tx, accountId: string, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const bytes = bytesOf[table as ArchiveTable];
  if (bytes) {
    const data = rows.map((row) => ({ ...withBytes(row, bytes), accountId }));
    if (table === "ContactPhoto")
      await tx.contactPhoto.createMany({ data: data as Prisma.ContactPhotoCreateManyInput[] });
    else await tx.importRow.createMany({ data: data as Prisma.ImportRowCreateManyInput[] });
    return;
  }
  const names = ["accountId", ...Object.keys(first)];
  const into = Prisma.raw(`"${table}" (${names.map((name) => `"${name}"`).join(", ")})`);
  const json = JSON.stringify(rows.map((row) => ({ accountId, ...row })));
  await tx.$executeRaw(
    tx.dialect === "sqlite"
      ? Prisma.sql`INSERT INTO ${into}
          SELECT ${Prisma.raw(names.map((name) => `j."value" ->> '$.${name}'`).join(", "))} FROM json_each(${json}) j`
      : Prisma.sql`INSERT INTO ${into}
          SELECT ${Prisma.raw(names.map((name) => `"${name}"`).join(", "))}
          FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${json}::json)`,
  );
};

const mustBeEmpty = async (tx: Tx, accountId: string): Promise<void> => {
  for (const { table } of archiveTables) {
    const [found] = await tx.rows(
      Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId} LIMIT 1`,
    );
    if (found)
      throw new Problem(
        "account_not_empty",
        "There is something in this account already, perhaps in the trash. An archive is restored into a new one.",
      );
  }
};

const readHead = (text: string | undefined): ArchiveHead => {
  const head = ArchiveHead.safeParse(text === undefined ? null : parsed(text));
  if (!head.success) throw unreadable("This is not an archive of Followthrough.");
  if (head.data.version > archiveVersion)
    throw unreadable("This archive was made by a newer version of Followthrough. Update this one first.");
  return head.data;
};

const checked = (text: string): ArchiveRow => {
  const one = ArchiveRow.safeParse(parsed(text));
  if (!one.success) throw damaged();
  const columns = tables.get(one.data.table);
  const unknown = !columns || Object.keys(one.data.row).some((name) => !columns.has(name));
  if (unknown)
    throw unreadable("This archive holds something this version does not know. Nothing was restored.");
  return one.data;
};

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const indexAll = async (tx: Tx, accountId: string, now: string): Promise<void> => {
  const where = { accountId, deletedAt: null };
  const select = { id: true };
  await indexContacts(tx, accountId, ids(await tx.contact.findMany({ where, select })), now);
  await indexConversations(tx, accountId, ids(await tx.conversation.findMany({ where, select })), now);
  await indexEvents(tx, accountId, ids(await tx.event.findMany({ where, select })), now);
};

/**
 * Writes the lines of an archive into an empty account, with the settings of the account it was made from. Throws
 * `account_not_empty`, and `unreadable_file` for what is no archive, is damaged, or comes from a newer program.
 */
export const restoreArchive = async (
  tx: Tx,
  accountId: string,
  lines: AsyncIterable<string>,
  now: string,
): Promise<{ people: number; rows: number }> => {
  await mustBeEmpty(tx, accountId);
  let head: ArchiveHead | null = null;
  let end: z.infer<typeof ArchiveEnd> | null = null;
  let waiting: ArchiveRow[] = [];
  const written = { people: 0, rows: 0 };
  const write = async () => {
    const [first] = waiting;
    if (!first) return;
    await insert(
      tx,
      accountId,
      first.table,
      waiting.map(({ row }) => row),
    );
    written.rows += waiting.length;
    if (first.table === "Contact") written.people += waiting.length;
    waiting = [];
  };
  for await (const text of lines) {
    if (!head) {
      head = readHead(text);
      continue;
    }
    if (end) throw damaged();
    const last = text.startsWith('{"end"') ? ArchiveEnd.safeParse(parsed(text)) : null;
    if (last?.success) {
      end = last.data;
      continue;
    }
    const one = checked(text);
    if (waiting.length >= atOnce || (waiting[0] && waiting[0].table !== one.table)) await write();
    waiting.push(one);
  }
  await write();
  if (!head) throw readHead(undefined);
  if (end?.rows !== written.rows) throw damaged();
  const { name, timeZone, workingDays, dailyLimit } = head.account;
  await tx.account.updateMany({
    where: { id: accountId },
    data: { name, workingDays, dailyLimit, ...(isTimeZone(timeZone) ? { timeZone } : {}) },
  });
  await indexAll(tx, accountId, now);
  return written;
};
