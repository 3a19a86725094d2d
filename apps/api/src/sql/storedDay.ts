import { type CalendarDay, isCalendarDay } from "@followthrough/contract";

/** A day that comes out of the database, where only days were put in. */
export const day = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error("not a calendar day in the database");
  return text;
};

export const dayOrNull = (text: string | null): CalendarDay | null => (text === null ? null : day(text));
