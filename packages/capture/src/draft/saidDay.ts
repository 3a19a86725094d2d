import type { CalendarDay } from "@followthrough/contract";
import type { PlannedAct } from "../relations/act";
import type { Unit } from "../relations/units";

/** A day in the past that is said and is no plan's. */
export const saidDay = (units: readonly Unit[], acts: readonly PlannedAct[]): CalendarDay | null => {
  const isPlanned = (at: number) =>
    acts.some(({ from, to, dayAt }) => dayAt === at || (at >= from && at < to));
  for (const [at, unit] of units.entries())
    if (unit.kind === "day" && unit.day.past !== null && !isPlanned(at)) return unit.day.past;
  return null;
};
