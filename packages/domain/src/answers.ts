import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "./day";
import { median } from "./momentum";

/** Of steps that were theirs: how many they answered, and in how many days, by the middle one. */
export const answersOf = (
  asked: readonly {
    readonly waitingSinceOn: CalendarDay;
    /** Null where it was not answered, or let go. */
    readonly answeredOn: CalendarDay | null;
  }[],
): { asked: number; answered: number; medianDays: number | null } => {
  const days = asked.flatMap(({ waitingSinceOn, answeredOn }) =>
    answeredOn === null ? [] : [Math.max(daysBetween(waitingSinceOn, answeredOn), 0)],
  );
  return { asked: asked.length, answered: days.length, medianDays: median(days) };
};
