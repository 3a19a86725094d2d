import { type CalendarDay, type TimeOfDay, isCalendarDay, isTimeOfDay } from "@followthrough/contract";

/** A day that comes out of the database, where only days were put in. */
export const day = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error("not a calendar day in the database");
  return text;
};

export const dayOrNull = (text: string | null): CalendarDay | null => (text === null ? null : day(text));

/** A time of day that comes out of the database, where only times were put in; null for any time. */
export const timeOrNull = (text: string | null): TimeOfDay | null => {
  if (text !== null && !isTimeOfDay(text)) throw new Error("not a time of day in the database");
  return text;
};
