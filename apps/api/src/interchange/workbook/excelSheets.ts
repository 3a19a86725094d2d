import type { CooperativeTask } from "../cooperativeTask";
import { cellFormats } from "./cellFormats";
import { type ExcelCells, excelSheet } from "./excelSheet";
import { sharedStrings } from "./sharedStrings";
import { cellCount } from "./sheetGrid";
import { type Sheet, readPart } from "./workbook";
import type { WorkbookParts } from "./workbookParts";
import { brokenWorkbook } from "./workbookProblems";

/** How many days 1904-01-01 is after the day that others count from. */
const from1904 = 1_462;

const book = "xl/workbook.xml";
const references = "xl/_rels/workbook.xml.rels";

/** A path as a part refers to it: from the root or from the folder of the workbook. */
const pathOf = (target: string): string => (target.startsWith("/") ? target : `xl/${target}`);

/** Where the parts are that the workbook refers to: by the ids it uses, and by what they are. */
function* targetsOf(parts: WorkbookParts): CooperativeTask<Map<string, string>> {
  const targets = new Map<string, string>();
  const bytes = parts(references);
  if (!bytes) throw brokenWorkbook();
  yield* readPart(bytes, {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const path = pathOf(attributes("Target") ?? "");
      targets.set(`#${attributes("Id") ?? ""}`, path);
      targets.set((attributes("Type") ?? "").split("/").at(-1) ?? "", path);
    },
    text: () => {},
    close: () => {},
  });
  return targets;
}

interface Named {
  readonly name: string;
  readonly isHidden: boolean;
  readonly id: string;
}

function* namedSheets(parts: WorkbookParts): CooperativeTask<{ named: Named[]; fromDay: number }> {
  const named: Named[] = [];
  let fromDay = 0;
  const bytes = parts(book);
  if (!bytes) throw brokenWorkbook();
  yield* readPart(bytes, {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(?:1|true)$/.test(attributes("date1904") ?? "")) fromDay = from1904;
      if (name === "sheet")
        named.push({
          name: attributes("name") ?? "",
          isHidden: (attributes("state") ?? "visible") !== "visible",
          id: attributes("id") ?? "",
        });
    },
    text: () => {},
    close: () => {},
  });
  return { named, fromDay };
}

/** The sheets of an Excel workbook (.xlsx). Throws UnreadableFile for a broken one. */
export function* excelSheets(parts: WorkbookParts): CooperativeTask<Sheet[]> {
  const targets = yield* targetsOf(parts);
  const { named, fromDay } = yield* namedSheets(parts);
  const cells: ExcelCells = {
    strings: yield* sharedStrings(parts, targets.get("sharedStrings") ?? "xl/sharedStrings.xml"),
    formats: yield* cellFormats(parts, targets.get("styles") ?? "xl/styles.xml"),
    fromDay,
    count: cellCount(),
  };
  return named.map(({ name, isHidden, id }) => ({
    name,
    isHidden,
    *read() {
      // A sheet that is a drawing has no cells.
      const bytes = parts(targets.get(`#${id}`) ?? "");
      return bytes ? yield* excelSheet(bytes, cells) : { rows: [], unplaced: [] };
    },
  }));
}
