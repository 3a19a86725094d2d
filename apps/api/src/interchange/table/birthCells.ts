import { isKnownDay } from "@followthrough/contract";
import type { Cell } from "./labelledCells";

type Birth = {
  cell: Cell | undefined;
  /** The month and the year that the day took in; they say nothing more. */
  used: Cell[];
};

/** The birthday of a row, which Thunderbird spreads over three columns. */
export const birthCells = (cells: Cell[]): Birth => {
  const cell = cells.find(({ column }) => column.meaning === "birthday");
  const headed = (heading: RegExp): Cell | undefined =>
    cells.find(({ column }) => heading.test(column.heading.trim()));
  const month = headed(/^(?:birth month|geburtsmonat)$/i);
  const year = headed(/^(?:birth year|geburtsjahr)$/i);
  if (!cell || !month || !year || !/^\d{1,2}$/.test(cell.text)) return { cell, used: [] };
  const text = `${year.text}-${month.text.padStart(2, "0")}-${cell.text.padStart(2, "0")}`;
  return { cell: { ...cell, text }, used: isKnownDay(text) ? [month, year] : [] };
};
