import type { CalendarDay } from "@followthrough/contract";
import { addYears } from "@followthrough/domain";
import { invalidField } from "./problem";

/** Nobody plans further; and steps that are spread from such a day on stay before the first day that no step may have. */
const yearsAhead = 50;

/** Refuses a day, from which on many steps are to be spread, that is too far ahead. */
export const mustBeNear = (path: string, day: CalendarDay | null | undefined, today: CalendarDay): void => {
  if (day && day > addYears(today, yearsAhead)) throw invalidField(path, "is too far ahead");
};
