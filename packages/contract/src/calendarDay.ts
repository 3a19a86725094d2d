import * as z from "zod";
import { firstKnownOn, isTooFarAway, isTooLongAgo, tooFarOn } from "./dayLimits";

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

/** Whether the text is a day on which something can have happened: one that exists, from 1900 on. */
export const isKnownDay = (text: string): text is CalendarDay => isCalendarDay(text) && text >= firstKnownOn;

/** `formatMinimum` is no word of JSON Schema itself; ajv and others read it. */
const asKnownDay = { override: { ...asDay.override, formatMinimum: firstKnownOn } } as const;

/** A day that is entered, of something that was. */
export const KnownDay = CalendarDay.refine(isKnownDay, {
  error: isTooLongAgo,
}).meta(asKnownDay);

/** A day something is planned for. One that is mistyped, or a sign for "never" (9999-12-31), is no day to be reminded of. */
export const PlannedDay = KnownDay.refine((day) => day < tooFarOn, {
  error: isTooFarAway,
}).meta(asKnownDay);
