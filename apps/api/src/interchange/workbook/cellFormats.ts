import type { CooperativeTask } from "../cooperativeTask";
import { type NumberFormat, numberFormat } from "./numberFormat";
import { readPart } from "./workbook";
import type { WorkbookParts } from "./workbookParts";

/** How the cells of each style of an Excel workbook show numbers. */
export function* cellFormats(parts: WorkbookParts, path: string): CooperativeTask<NumberFormat[]> {
  const bytes = parts(path);
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  if (!bytes) return formats;
  yield* readPart(bytes, {
    open: (name, attributes) => {
      const id = attributes("numFmtId") ?? "0";
      if (name === "numFmt") codes.set(id, attributes("formatCode") ?? "");
      else if (name === "cellXfs") isOfCells = true;
      else if (name === "xf" && isOfCells) formats.push(numberFormat(Number(id), codes.get(id)));
    },
    text: () => {},
    close: (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}
