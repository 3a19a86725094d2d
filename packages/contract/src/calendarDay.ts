import * as z from "zod";

declare const calendarDay: unique symbol;

/** A day on the calendar, `YYYY-MM-DD` (ISO 8601), without time or zone. Fields that hold one end in `On`. */
export type CalendarDay = string & { readonly [calendarDay]: true };

/** Whether the text is a day that exists, from 0001-01-01 to 9999-12-31: `2026-02-28` is, `2026-02-29` is not. */
export const isCalendarDay = (text: string): text is CalendarDay =>
  z.regexes.date.test(text) && text >= "0001";

const asDay = { override: { type: "string", format: "date", examples: ["2026-06-25"] } } as const;

/** Parses a calendar day; the answer to anything else names the expected form. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDay, {
    error: ({ input }) => (input === "" ? "needs a day" : "must be a day such as 2026-06-25"),
  })
  .transform((text) => text as CalendarDay)
  .meta(asDay);

/** The first day that nothing is planned for any more. */
const tooFarOn = "2200-01-01";

/** A day something is planned for. One that is mistyped, or a sign for "never" (9999-12-31), is no day to be reminded of. */
export const PlannedDay = CalendarDay.refine((day) => day < tooFarOn, {
  error: "is too far away: choose a day before the year 2200",
}).meta(asDay);
