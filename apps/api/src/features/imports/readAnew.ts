import type { ColumnMeaning, Import, ImportKind } from "@followthrough/contract";
import { invalidField } from "../../http/problem";
import type { ReadAs } from "./fileReading";
import { isMessages } from "./keptFile";

interface Asked {
  readonly mapping?: ColumnMeaning[] | undefined;
  readonly sheet?: number | undefined;
  readonly words?: boolean | undefined;
}

/** Another sheet has other columns, so what they hold is said once they are seen. Throws `invalid_input`. */
const tableAs = ({ header, sheets }: NonNullable<Import["columns"]>, { mapping, sheet }: Asked): ReadAs => {
  if (sheet !== undefined && !sheets?.names[sheet]) throw invalidField("sheet", "is none of this file");
  const isOther = sheet !== undefined && sheet !== sheets?.chosen;
  if (mapping === undefined && !isOther) throw invalidField("mapping", "or another sheet must be said");
  if (mapping && isOther)
    throw invalidField("mapping", "is of the sheet that is read: choose the other one first");
  if (mapping && mapping.length !== header.length)
    throw invalidField("mapping", `must say one thing for each of the ${header.length} columns`);
  return { mapping, sheet: sheet ?? sheets?.chosen };
};

/** How the file of an import is read anew. Throws `invalid_input` for what says nothing of such a file. */
export const readAs = (
  { kind, columns }: { kind: ImportKind; columns: Import["columns"] },
  asked: Asked,
): ReadAs => {
  if (isMessages(kind)) {
    if (asked.words === undefined) throw invalidField("words", "must be said of LinkedIn's messages");
    return { words: asked.words };
  }
  if (asked.words !== undefined) throw invalidField("words", "is for LinkedIn's messages");
  if (!columns) throw invalidField("mapping", "is for tables, and this file is none");
  return tableAs(columns, asked);
};
