import type { ColumnMeaning, Import, JobChoice, RowChoice, RowStatus } from "@followthrough/contract";
import { type Db, Prisma, type Tx } from "@followthrough/db";
import { Problem, invalidField, mustBeAsShown } from "../../http/problem";
import { readImport } from "./imports.store";
import { rememberMapping } from "./importMappings.store";
import { insertPreview, storedReading } from "./insertPreview.store";
import { readAs } from "./readAnew";
import { withFileReaderThread } from "./readFileApart";
import { readUpload } from "./readUpload";
import { withTemporaryFile } from "./withTemporaryFile";

/** Throws `not_found`, `import_finished`, or `changed_elsewhere` where another window said something else of it meanwhile. */
const mustWait = async (tx: Tx, accountId: string, id: string, version: number) => {
  const found = await readImport(tx, accountId, id);
  if (found.state !== "previewed")
    throw new Problem("import_finished", "This import has begun, so it is as it was chosen then.");
  mustBeAsShown(found, version);
  return found;
};

interface Mapping {
  readonly id: string;
  readonly version: number;
  readonly mapping?: ColumnMeaning[] | undefined;
  readonly sheet?: number | undefined;
  readonly words?: boolean | undefined;
  readonly now: string;
  readonly signal: AbortSignal;
}

/** The name in a person that is kept as JSON, for both databases. */
const nameIn = (tx: Tx, person: Prisma.Sql): Prisma.Sql =>
  tx.dialect === "postgresql"
    ? Prisma.sql`(${person}::json ->> 'name')`
    : Prisma.sql`json_extract(${person}, '$.name')`;

/**
 * Whether a text is the whole of a value in JSON, for both databases: a short name stands within many others. One with a sign
 * that JSON writes otherwise is not found.
 */
const isValueIn = (tx: Tx, text: Prisma.Sql, json: Prisma.Sql): Prisma.Sql => {
  const quoted = Prisma.sql`'"' || ${text} || '"'`;
  return tx.dialect === "postgresql"
    ? Prisma.sql`strpos(${json}, ${quoted}) > 0`
    : Prisma.sql`instr(${json}, ${quoted}) > 0`;
};

/**
 * Keeps what was said of each row when the same rows are read with other meanings. Which row is which is known where as many people
 * were read and the name is still that of the same cell, or the new one is of a cell that was read before; elsewhere nothing is
 * kept rather than said of somebody else. "The same person" holds where that one is still who was recognised.
 */
const carryChoices = async (
  tx: Tx,
  accountId: string,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  const countOf = (importId: string) => tx.importRow.count({ where: { accountId, importId } });
  if ((await countOf(from)) !== (await countOf(to))) return;
  const said = Prisma.sql`
    FROM "ImportRow" o WHERE o."accountId" = ${accountId} AND o."importId" = ${from} AND o."position" = "ImportRow"."position"
      AND (${isValueIn(tx, nameIn(tx, Prisma.sql`o."person"`), Prisma.sql`"ImportRow"."person"`)}
        OR ${isValueIn(tx, nameIn(tx, Prisma.sql`"ImportRow"."person"`), Prisma.sql`o."person"`)})
      AND o."choice" <> '' AND (o."choice" <> 'same' OR o."matchedContactId" = "ImportRow"."matchedContactId")`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ImportRow" SET "choice" = (SELECT o."choice" ${said})
    WHERE "accountId" = ${accountId} AND "importId" = ${to} AND EXISTS (SELECT 1 ${said})`);
};

/** Reads the table of an import anew. Throws `not_found`, `import_finished`, `invalid_input`, `unreadable_file`. */
export const mapColumns = async (
  db: Db,
  accountId: string,
  { id, version, now, signal, ...asked }: Mapping,
  keep: (tx: Tx, read: Import) => Promise<Import>,
): Promise<Import> => {
  const found = await mustWait(db.read, accountId, id, version);
  const { columns, fileName } = found;
  const kept = await db.read.import.findFirst({ where: { accountId, id }, select: { file: true } });
  const file = kept?.file;
  const as = readAs(found, asked);
  if (!file) throw invalidField("mapping", "is for tables, and this file is none");
  const isPacked = file[0] === 0x1f && file[1] === 0x8b;
  return withTemporaryFile(file, (path) =>
    withFileReaderThread({ fileName, path, isPacked, size: file.length }, signal, async (reader) => {
      const read = await readUpload(db, accountId, reader, as);
      // Written aside first, so that there is never an import with half of its rows.
      const aside = await insertPreview(db, accountId, read, { fileName, file: null, reader, now });
      return db.transaction(accountId, async (tx) => {
        await mustWait(tx, accountId, id, version);
        if (asked.mapping && columns)
          await rememberMapping(tx, accountId, columns.header, asked.mapping, now);
        await carryChoices(tx, accountId, { from: id, to: aside });
        await tx.importRow.deleteMany({ where: { accountId, importId: id } });
        await tx.import.updateMany({ where: { accountId, id }, data: storedReading(read.reading) });
        await tx.importRow.updateMany({ where: { accountId, importId: aside }, data: { importId: id } });
        await tx.import.deleteMany({ where: { accountId, id: aside } });
        return keep(tx, await readImport(tx, accountId, id));
      });
    }),
  );
};

type Which = { positions: number[] } | { status: RowStatus } | { news: "job" };

const rowsOf = (which: Which): Prisma.ImportRowWhereInput => {
  if ("positions" in which) return { position: { in: which.positions } };
  return "status" in which ? { status: which.status } : { job: { not: "" } };
};

interface Chosen {
  readonly id: string;
  readonly version: number;
  readonly which: Which;
  readonly choice?: RowChoice | undefined;
  readonly job?: JobChoice | undefined;
}

/** Says what becomes of some rows. Throws `not_found`, `import_finished`, `invalid_input`. */
export const chooseRows = async (
  tx: Tx,
  accountId: string,
  { id, version, which, choice, job }: Chosen,
): Promise<void> => {
  await mustWait(tx, accountId, id, version);
  if (!choice && !job) throw invalidField("choice", "or what becomes of a changed job must be said");
  const rows = { accountId, importId: id, ...rowsOf(which) };
  if (choice === "same" && (await tx.importRow.count({ where: { ...rows, status: "new" } })) > 0)
    throw invalidField("choice", "cannot be the same person: nobody is known for this row");
  if (choice) await tx.importRow.updateMany({ where: rows, data: { choice } });
  // Of those whose job is the same there is nothing to say.
  if (job) await tx.importRow.updateMany({ where: { AND: [rows, { job: { not: "" } }] }, data: { job } });
};
