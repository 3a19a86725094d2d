import type { CalendarDay } from "@followthrough/contract";
import { onOrNextWorkingDay } from "@followthrough/domain/workingDays";
import { parseFutureDay } from "../../lib/dayWords";
import type { DayHabits } from "../../lib/useDayHabits";

/** The usual days by what one would type for them. */
const choices = [
  { label: "Tomorrow", typed: "tomorrow" },
  { label: "Next week", typed: "next week" },
  { label: "In 2 weeks", typed: "in 2 weeks" },
  { label: "In a month", typed: "in a month" },
];

/**
 * The days that are chosen most, each once: on a Sunday next week is tomorrow. What is offered is a day of work: a month from
 * now is the Monday after where it is a Saturday, and a tomorrow without work is left to whoever types it.
 */
export const usualDays = (
  today: string,
  habits: DayHabits,
): { readonly label: string; readonly day: string }[] => {
  const parse = parseFutureDay(today, habits);
  const days = choices.flatMap(({ label, typed }) => {
    const said = parse(typed);
    if (said === null) return [];
    const day = onOrNextWorkingDay(said as CalendarDay, habits.workingDays);
    return day === said || label !== "Tomorrow" ? [{ label, day }] : [];
  });
  return days.filter(({ day }, index) => days.findIndex((one) => one.day === day) === index);
};
