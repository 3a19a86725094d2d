import type { CalendarDay } from "@followthrough/contract";
import { invalidField } from "../../http/problem";

/** Refuses a day to do something on that has been already. */
export const mustNotBeInPast = (path: string, day: CalendarDay, today: CalendarDay): void => {
  if (day < today) throw invalidField(path, "must not be in the past");
};
