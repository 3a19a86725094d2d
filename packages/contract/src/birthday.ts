import * as z from "zod";
import { isCalendarDay } from "./calendarDay";

/**
 * Whether the text is a birthday: `1980-03-22`, or `--03-22` where the year is not known (RFC 6350). `--02-29` and `2000-02-29`
 * are, `2001-02-29` is not.
 */
export const isBirthday = (text: string): boolean =>
  // Of a leap year, so that February 29 is a day without a year too.
  isCalendarDay(text.replace(/^--(?=\d\d-\d\d$)/, "2000-"));

/** A birthday, or none: null and the empty text both count as none. */
export const BirthdayOrNone = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .max(10)
    .refine(isBirthday, { error: "must be a day such as 1980-03-22, or --03-22 without the year" }),
  z.null(),
]);
