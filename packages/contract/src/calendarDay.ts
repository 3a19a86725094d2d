import * as z from "zod";

declare const calendarDay: unique symbol;

/** A day on the calendar, `YYYY-MM-DD` (ISO 8601), without time or zone. Fields that hold one end in `On`. */
export type CalendarDay = string & { readonly [calendarDay]: true };

/** Whether the text is a day that exists, from 0001-01-01 to 9999-12-31: `2026-02-28` is, `2026-02-29` is not. */
export const isCalendarDay = (text: string): text is CalendarDay =>
  z.regexes.date.test(text) && text >= "0001";

/** Parses a calendar day; the answer to anything else names the expected form. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDay, { error: "must be a day such as 2026-06-25" })
  .transform((text) => text as CalendarDay)
  .meta({ override: { type: "string", format: "date", examples: ["2026-06-25"] } });
