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

/** Before it nobody who is alive was born, and a day is a slip of the finger: 0206-06-25. */
const firstKnownOn = "1900-01-01";

/** Whether the text is a day on which something can have happened: one that exists, from 1900 on. */
export const isKnownDay = (text: string): text is CalendarDay => isCalendarDay(text) && text >= firstKnownOn;

/** `formatMinimum` is no word of JSON Schema itself; ajv and others read it. */
const asKnownDay = { override: { ...asDay.override, formatMinimum: firstKnownOn } } as const;

/** A day that is entered, of something that was. */
export const KnownDay = CalendarDay.refine(isKnownDay, {
  error: "is too long ago: choose a day from the year 1900 on",
}).meta(asKnownDay);

/** The first day that nothing is planned for any more. */
const tooFarOn = "2200-01-01";

/** A day something is planned for. One that is mistyped, or a sign for "never" (9999-12-31), is no day to be reminded of. */
export const PlannedDay = KnownDay.refine((day) => day < tooFarOn, {
  error: "is too far away: choose a day before the year 2200",
}).meta(asKnownDay);
