import { type CalendarDay, isKnownDay } from "@followthrough/contract";
import { excelDay } from "../excelDay";
import { connectedOn } from "../linkedin/connectedOn";

/** Which of two numbers is the month where a column writes days as `3/4/1980`. Null where nothing tells. */
export type DayOrder = "day first" | "month first" | null;

const numbers = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?:[T\s].*)?$/;

/** The order of a column: told by the one day in it that has a number above twelve, or by dots between the numbers. */
export const dayOrder = (cells: string[]): DayOrder => {
  for (const cell of cells) {
    const [, first = "0", sign, second = "0"] = numbers.exec(cell.trim().slice(0, 40)) ?? [];
    if (Number(first) > 12 || sign === ".") return "day first";
    if (Number(second) > 12) return "month first";
  }
  return null;
};

/** The days of people alive, from 1910 to 2064, as a spreadsheet keeps them where nobody said that they are days. */
const serialDay = (written: string): CalendarDay | null =>
  /^\d{4,5}(?:\.\d+)?$/.test(written) && Number(written) >= 3_654 && Number(written) < 60_000
    ? excelDay(Number(written))
    : null;

/**
 * A day as tables write it: `1980-03-22`, `22.3.1980`, `22 Mar 1980`, `32874` as spreadsheets keep 1990-01-01; `3/4/1980` only where the order is known. Null for
 * a day that does not exist.
 */
export const tableDay = (text: string, order: DayOrder): CalendarDay | null => {
  const written = text.trim().slice(0, 40);
  const serial = serialDay(written);
  if (serial) return serial;
  const found = numbers.exec(written);
  if (!found || order === null) return connectedOn(written);
  const [, first = "", , second = "", year = ""] = found;
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isKnownDay(on) ? on : null;
};
