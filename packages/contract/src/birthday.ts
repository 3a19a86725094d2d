import * as z from "zod";
import { isCalendarDay, isKnownDay } from "./calendarDay";

/** A birthday as a day: one without its year (`--03-22`, RFC 6350) in a leap year, so that February 29 is one too. */
const dayOf = (text: string): string => text.replace(/^--(?=\d\d-\d\d$)/, "2000-");

/**
 * Whether the text is a birthday: `1980-03-22`, or `--03-22` where the year is not known. `--02-29` and `2000-02-29` are,
 * `2001-02-29` and `0980-03-22` are not.
 */
export const isBirthday = (text: string): boolean => isKnownDay(dayOf(text));

/** Whether it is one by what earlier versions took: any year. */
export const isStoredBirthday = (text: string): boolean => isCalendarDay(dayOf(text));

/** A birthday, or none: null and the empty text both count as none. */
export const BirthdayOrNone = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .max(10)
    .refine(isBirthday, { error: "must be a day such as 1980-03-22, or --03-22 without the year" }),
  z.null(),
]);
