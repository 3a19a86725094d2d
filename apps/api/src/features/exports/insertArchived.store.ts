import type { Prisma, Tx } from "@followthrough/db";
import { insertRowsOf } from "../../sql/insertRows";
import type { RowsOfTable } from "./checkedRows";
import type { CheckedRow } from "./rows/rowSchemas";

/** Which columns hold bytes; they go through Prisma, the others as one JSON value. */
const bytesOf: Partial<Record<RowsOfTable["table"], string>> = { ContactPhoto: "bytes", ImportRow: "photo" };

const withBytes = (row: CheckedRow, column: string): Record<string, unknown> => ({
  ...row,
  [column]: typeof row[column] === "string" ? Buffer.from(row[column], "base64") : null,
});

/** Writes rows of an archive, which were checked and have all columns, as rows of an account. */
export const insertArchived = async (
  tx: Tx,
  accountId: string,
  { table, rows }: Pick<RowsOfTable, "table" | "rows">,
): Promise<void> => {
  const bytes = bytesOf[table];
  if (bytes) {
    const data = rows.map((row) => ({ ...withBytes(row, bytes), accountId }));
    if (table === "ContactPhoto")
      await tx.contactPhoto.createMany({ data: data as Prisma.ContactPhotoCreateManyInput[] });
    else await tx.importRow.createMany({ data: data as Prisma.ImportRowCreateManyInput[] });
    return;
  }
  await insertRowsOf(
    tx,
    table,
    rows.map((row) => ({ accountId, ...row })),
  );
};
