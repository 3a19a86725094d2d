import type { ColumnMeaning, Import, RowChoice, RowStatus } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import { Problem, invalidField } from "../../http/problem";
import { readImport } from "./imports.store";
import { rememberMapping } from "./importMappings.store";
import { insertPreview, readingOf } from "./insertPreview.store";
import { readUpload } from "./readUpload";

const mustWait = async (tx: Tx, accountId: string, id: string) => {
  const found = await readImport(tx, accountId, id);
  if (found.state !== "previewed")
    throw new Problem("import_finished", "This import has begun, so it is as it was chosen then.");
  return found;
};

/** Reads the table of an import anew. Throws `not_found`, `import_finished`, `invalid_input`, `unreadable_file`. */
export const mapColumns = async (
  db: Db,
  accountId: string,
  { id, mapping, now }: { id: string; mapping: ColumnMeaning[]; now: string },
  keep: (tx: Tx, read: Import) => Promise<Import>,
): Promise<Import> => {
  const { columns, fileName } = await mustWait(db.read, accountId, id);
  const kept = await db.read.import.findFirst({ where: { accountId, id }, select: { file: true } });
  if (!columns || !kept?.file) throw invalidField("mapping", "is for tables, and this file is none");
  if (mapping.length !== columns.header.length)
    throw invalidField("mapping", `must say one thing for each of the ${columns.header.length} columns`);
  const read = await readUpload(db, accountId, { fileName, bytes: kept.file, mapping });
  // Written aside first, so that there is never an import with half of its rows.
  const aside = await insertPreview(db, accountId, read, { bytes: kept.file, now });
  return db.transaction(accountId, async (tx) => {
    await mustWait(tx, accountId, id);
    await rememberMapping(tx, accountId, columns.header, mapping, now);
    await tx.importRow.deleteMany({ where: { accountId, importId: id } });
    await tx.import.updateMany({ where: { accountId, id }, data: readingOf(read.file) });
    await tx.importRow.updateMany({ where: { accountId, importId: aside }, data: { importId: id } });
    await tx.import.deleteMany({ where: { accountId, id: aside } });
    return keep(tx, await readImport(tx, accountId, id));
  });
};

type Which = { positions: number[] } | { status: RowStatus };

/** Says what becomes of some rows. Throws `not_found`, `import_finished`, `invalid_input`. */
export const chooseRows = async (
  tx: Tx,
  accountId: string,
  { id, which, choice }: { id: string; which: Which; choice: RowChoice },
): Promise<void> => {
  await mustWait(tx, accountId, id);
  const rows = {
    accountId,
    importId: id,
    ...("positions" in which ? { position: { in: which.positions } } : { status: which.status }),
  };
  if (choice === "same" && (await tx.importRow.count({ where: { ...rows, status: "new" } })) > 0)
    throw invalidField("choice", "cannot be the same person: nobody is known for this row");
  await tx.importRow.updateMany({ where: rows, data: { choice } });
};
