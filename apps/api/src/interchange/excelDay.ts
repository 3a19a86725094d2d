import type { CalendarDay } from "@followthrough/contract";
import { addDays } from "@followthrough/domain";

/** Day 0, such that day 61 is the first of March 1900: Excel counts a 29 February that never was. */
const dayZero = "1899-12-30" as CalendarDay;
const february1900 = 60;
const last = 2_958_465;

/**
 * The day that spreadsheets keep as a number: 32874 is 1990-01-01. Null for a number that is none. A fraction is the time of the
 * day.
 */
export const excelDay = (serial: number): CalendarDay | null => {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= last)) return null;
  return addDays(dayZero, day < february1900 ? day + 1 : day);
};
