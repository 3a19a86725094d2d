import type { CalendarDay } from "@followthrough/contract";
import { invalidField } from "./problem";

/** Refuses a day in the future for what has happened, such as a conversation. A birthday without a year is none. */
export const mustNotBeInFuture = (
  on: string | null | undefined,
  today: CalendarDay,
  path = "heldOn",
): void => {
  if (on && on > today) throw invalidField(path, "must not be in the future");
};

/**
 * The same of an edit. A form sends all it shows, and only a day that it changes is looked at: who went west yesterday may
 * have been with somebody "tomorrow", and that is no reason to refuse them another name.
 */
export const mustNotBeInFutureIfChanged = (
  on: string | null | undefined,
  was: string | null,
  today: CalendarDay,
  path?: string,
): void => {
  if (on !== was) mustNotBeInFuture(on, today, path);
};
