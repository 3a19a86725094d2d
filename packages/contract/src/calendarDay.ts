import * as z from "zod";

declare const calendarDay: unique symbol;

/** A day on the calendar, `YYYY-MM-DD` (ISO 8601), without time or zone. Fields that hold one end in `On`. */
export type CalendarDay = string & { readonly [calendarDay]: true };

/** Whether the text is a day that exists, from 0001-01-01 to 9999-12-31: `2026-02-28` is, `2026-02-29` is not. */
export const isCalendarDay = (text: string): text is CalendarDay => {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) || text < "0001") return false;
  // Every month has 28 days. Beyond, the runtime's calendar takes what a month has not for the next one's.
  return text.slice(8) <= "28" || new Date(text).toISOString().startsWith(text);
};

/** Parses a calendar day; the answer to anything else names the expected form. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDay, { error: "must be a day such as 2026-06-25" })
  .transform((text) => text as CalendarDay)
  .meta({ override: { type: "string", format: "date", examples: ["2026-06-25"] } });
