import * as z from "zod";

declare const calendarDay: unique symbol;

/** A day on the calendar, `YYYY-MM-DD` (ISO 8601), without time or zone. Fields that hold one end in `On`. */
export type CalendarDay = string & { readonly [calendarDay]: true };

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether the text is a day that exists, from 0001-01-01 to 9999-12-31: `2026-02-28` is, `2026-02-29` is not. */
export const isCalendarDay = (text: string): text is CalendarDay => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Parses a calendar day; the answer to anything else names the expected form. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDay, { error: "must be a day such as 2026-06-25" })
  .transform((text) => text as CalendarDay)
  .meta({ override: { type: "string", format: "date", examples: ["2026-06-25"] } });
