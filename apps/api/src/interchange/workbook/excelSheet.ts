import type { CooperativeTask } from "../cooperativeTask";
import { type NumberFormat, plainNumber } from "./numberFormat";
import { withoutEscapes } from "./sharedStrings";
import { type CellCount, type SheetRows, sheetGrid } from "./sheetGrid";
import { readPart } from "./workbook";
import type { Attributes } from "../xml/readXml";

/** What the cells of a workbook are read with. */
export interface ExcelCells {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Days added to each day: some workbooks count from 1904. */
  readonly fromDay: number;
  readonly count: CellCount;
}

/** `BC12` is column 54 and row 11, counted from 0. */
const placeOf = (reference: string): { row: number; column: number } | null => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

interface Cell {
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
}

const numberText = (value: string, format: NumberFormat, fromDay: number): string => {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  return format === plainNumber ? plainNumber(number) : format(number + fromDay);
};

const textOf = ({ type, style, value, inline }: Cell, { strings, formats, fromDay }: ExcelCells): string => {
  switch (type) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return withoutEscapes(inline);
    case "str":
      return withoutEscapes(value);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "e":
      return value;
    case "d":
      return value.replace("T", " ").replace(/ 00:00(?::00(?:\.0+)?)?Z?$/, "");
    default:
      return numberText(value, formats[style] ?? plainNumber, fromDay);
  }
};

/** The cells of a sheet of an Excel workbook as they are shown; of a formula its last value. */
export function* excelSheet(bytes: Uint8Array, cells: ExcelCells): CooperativeTask<SheetRows> {
  const grid = sheetGrid(cells.count);
  let at = { row: -1, column: -1 };
  let cell: Cell | null = null;
  let into: "value" | "inline" | null = null;
  let isSpoken = false;

  const openCell = (attributes: Attributes): Cell => {
    const place = placeOf(attributes("r") ?? "");
    at = { row: at.row, column: place?.column ?? at.column + 1 };
    return { type: attributes("t") ?? "n", style: Number(attributes("s") ?? 0), value: "", inline: "" };
  };
  yield* readPart(bytes, {
    open: (name, attributes) => {
      if (name === "row") at = { row: (Number(attributes("r")) || at.row + 2) - 1, column: -1 };
      else if (name === "c") cell = openCell(attributes);
      else if (name === "v") into = "value";
      else if (name === "rPh") isSpoken = true;
      else if (name === "t" && !isSpoken) into = "inline";
      else if (name === "mergeCell") {
        const [first, last] = (attributes("ref") ?? "").split(":").map(placeOf);
        if (first && last) grid.merge({ column: first.column, from: first.row, to: last.row });
      }
    },
    text: (piece) => {
      if (cell && into) cell[into] += piece;
    },
    close: (name) => {
      if (name === "v" || name === "t") into = null;
      else if (name === "rPh") isSpoken = false;
      else if (name === "c" && cell) {
        grid.put(at.row, at.column, textOf(cell, cells));
        cell = null;
      }
    },
  });
  return grid.finish();
}
