import type { CooperativeTask } from "../cooperativeTask";
import { limits } from "../limits";
import type { Attributes, XmlHandlers } from "../xml/readXml";
import { type SheetGrid, type SheetRows, cellCount, sheetGrid } from "./sheetGrid";
import { type Sheet, readPart } from "./workbook";
import type { WorkbookParts } from "./workbookParts";
import { brokenWorkbook, lockedWorkbook } from "./workbookProblems";
import { plainNumber } from "./numberFormat";

/** What stands in a cell beside its text: remarks, drawings, how something is pronounced. */
const beside = new Set([
  "annotation",
  "frame",
  "shape",
  "custom-shape",
  "control",
  "ruby-text",
  "dde-source",
]);

interface Cell {
  readonly attributes: Attributes;
  /** It lies under a larger one. */
  readonly isCovered: boolean;
  readonly paragraphs: string[];
}

/** A phone or a postcode as it is shown, where it begins with what no number has. */
const isShownWithMore = (shown: string, number: number): boolean =>
  /^[+0][\d ]*$/.test(shown) && Number(shown.replaceAll(" ", "")) === number;

const textOf = ({ attributes, paragraphs }: Cell): string => {
  const shown = paragraphs.map((text) => text.trim()).join("\n");
  switch (attributes("value-type")) {
    case "date":
      return (attributes("date-value") ?? shown).replace("T", " ").replace(/ 00:00(?::00(?:\.0+)?)?$/, "");
    case "float": {
      const number = Number(attributes("value"));
      if (!Number.isFinite(number) || isShownWithMore(shown, number)) return shown;
      return plainNumber(number);
    }
    default:
      return shown || (attributes("string-value") ?? "");
  }
};

const times = (attributes: Attributes, name: string): number => Math.max(1, Number(attributes(name)) || 1);

/** Gathers one table. What stands in a row that says how often it comes stands there as often. */
const tableReader = (grid: SheetGrid) => {
  let [row, column, rowTimes] = [0, 0, 1];
  let cells: [column: number, text: string][] = [];
  return {
    openRow: (attributes: Attributes): void => {
      [column, rowTimes, cells] = [0, times(attributes, "number-rows-repeated"), []];
    },
    addCell: (cell: Cell): void => {
      const text = cell.isCovered ? "" : textOf(cell);
      const repeated = times(cell.attributes, "number-columns-repeated");
      const spanned = times(cell.attributes, "number-rows-spanned");
      if (text !== "")
        for (let at = column; at < Math.min(column + repeated, limits.columns); at += 1)
          cells.push([at, text]);
      grid.merge({ column, from: row, to: row + spanned - 1 });
      column += repeated;
    },
    closeRow: (): void => {
      if (cells.length > 0)
        for (let at = row; at < row + rowTimes; at += 1)
          for (const [place, text] of cells) grid.put(at, place, text);
      row += rowTimes;
    },
  };
};

interface OpenTable {
  readonly name: string;
  readonly style: string;
  readonly grid: SheetGrid;
  readonly reader: ReturnType<typeof tableReader>;
}

interface ReadTable {
  readonly name: string;
  readonly style: string;
  readonly rows: SheetRows;
}

const isCell = (name: string): boolean => name === "table-cell" || name === "covered-table-cell";

/** Goes through the content, which holds all sheets; a table within a cell is none of them. */
const contentReader = () => {
  const count = cellCount();
  const hidden = new Set<string>();
  const sheets: ReadTable[] = [];
  let table: OpenTable | null = null;
  let cell: Cell | null = null;
  let [tables, asides, style] = [0, 0, ""];

  const add = (piece: string): void => {
    const last = cell?.paragraphs.pop();
    if (last !== undefined) cell?.paragraphs.push(asides === 0 ? `${last}${piece}` : last);
  };
  const openTable = (attributes: Attributes): OpenTable => {
    const grid = sheetGrid(count);
    const of = { name: attributes("name") ?? "", style: attributes("style-name") ?? "" };
    return { ...of, grid, reader: tableReader(grid) };
  };
  const openInTable = (name: string, attributes: Attributes): void => {
    if (beside.has(name)) asides += 1;
    else if (name === "table-row") table?.reader.openRow(attributes);
    else if (isCell(name)) cell = { attributes, isCovered: name !== "table-cell", paragraphs: [] };
    else if (name === "p" && asides === 0) cell?.paragraphs.push("");
    else if (name === "s") add(" ".repeat(Math.min(times(attributes, "c"), limits.line)));
    else if (name === "tab") add("\t");
    else if (name === "line-break") add("\n");
  };
  const closeInTable = (name: string): void => {
    if (beside.has(name)) asides -= 1;
    else if (name === "table-row") table?.reader.closeRow();
    else if (isCell(name)) {
      if (cell) table?.reader.addCell(cell);
      cell = null;
    }
  };
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === "style") style = attributes("name") ?? "";
      else if (name === "table-properties" && attributes("display") === "false") hidden.add(style);
      else if (name === "table") {
        tables += 1;
        if (tables === 1) table = openTable(attributes);
      } else if (tables === 1) openInTable(name, attributes);
    },
    text: (piece) => add(piece.replace(/\s+/g, " ")),
    close: (name) => {
      if (name === "table") {
        if (tables === 1 && table) sheets.push({ ...table, rows: table.grid.finish() });
        tables -= 1;
      } else if (tables === 1) closeInTable(name);
    },
  };
  return { handlers, sheets, hidden };
};

/** The sheets of an OpenDocument workbook (.ods). Throws UnreadableFile for a broken one. */
export function* openDocumentSheets(parts: WorkbookParts): CooperativeTask<Sheet[]> {
  const manifest = parts("META-INF/manifest.xml");
  if (manifest && Buffer.from(manifest).includes("encryption-data")) throw lockedWorkbook();
  const content = parts("content.xml");
  if (!content) throw brokenWorkbook();
  const { handlers, sheets, hidden } = contentReader();
  yield* readPart(content, handlers);
  return sheets.map(({ name, style, rows }) => ({
    name,
    isHidden: hidden.has(style),
    *read() {
      yield;
      return rows;
    },
  }));
}
