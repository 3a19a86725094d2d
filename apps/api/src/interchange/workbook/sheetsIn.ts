import type { ZipEntry } from "../archive/zipEntries";
import type { CooperativeTask } from "../cooperativeTask";
import { UnreadableFile } from "../unreadableFile";
import { excelSheets } from "./excelSheets";
import { openDocumentSheets } from "./openDocumentSheets";
import type { Sheet } from "./workbook";
import { workbookParts } from "./workbookParts";

/** Documents that hold no table of people, or one that is not read. */
const others: [RegExp, string][] = [
  [/^xl\/workbook\.bin$/, "a binary Excel workbook (.xlsb). Save it as .xlsx or CSV and import that"],
  [/^word\//, "a Word document. Save its table as CSV and import that"],
  [/^ppt\//, "a presentation"],
  [/^Index\/.*\.iwa$/, "a Numbers or Pages document. Export it as CSV and import that"],
];

/** What every such document has besides; a folder of cards may be called `word`. */
const officeList = /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml|Index\/.*\.iwa)$/;

/**
 * The sheets of a workbook, once its parts are read; null for an archive that is no document of an office program. Throws
 * UnreadableFile for one that is, but no workbook.
 */
export const sheetsIn = (entries: ZipEntry[]): CooperativeTask<Sheet[]> | null => {
  const has = (path: RegExp): boolean => entries.some(({ name }) => path.test(name));
  if (!has(officeList)) return null;
  const other = others.find(([path]) => has(path));
  if (other) throw new UnreadableFile("spreadsheet", `This looks like ${other[1]}.`);
  if (has(/^\/?xl[/\\]/i)) return excelSheets(workbookParts(entries));
  return has(/^content\.xml$/) ? openDocumentSheets(workbookParts(entries)) : null;
};
