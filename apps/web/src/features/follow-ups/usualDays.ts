import { parseFutureDay } from "../../lib/dayWords";
import type { DayHabits } from "../../lib/useDayHabits";

/** The usual days by what one would type for them. */
const choices = [
  { label: "Tomorrow", typed: "tomorrow" },
  { label: "Next week", typed: "next week" },
  { label: "In 2 weeks", typed: "in 2 weeks" },
  { label: "In a month", typed: "in a month" },
];

/** The days that are chosen most, each once: on a Sunday next week is tomorrow. */
export const usualDays = (
  today: string,
  habits: DayHabits,
): { readonly label: string; readonly day: string }[] => {
  const parse = parseFutureDay(today, habits);
  const days = choices.flatMap(({ label, typed }) => {
    const day = parse(typed);
    return day ? [{ label, day }] : [];
  });
  return days.filter(({ day }, index) => days.findIndex((one) => one.day === day) === index);
};
