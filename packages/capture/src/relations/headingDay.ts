import type { CalendarDay } from "@followthrough/contract";
import { isPast } from "./meetingDay";
import type { Unit } from "./units";

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

/** "Tuesday:", "Tuesday -", or a line of nothing but the day. */
const isHeading = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1];
  return (
    isStop(units[at - 1]) && (next?.kind === "stop" || (next?.kind === "mark" && /^[:-]$/.test(next.low)))
  );
};

/** The past day in the last heading before a unit: it is that of all that follows it. */
export const headingDay = (units: readonly Unit[], at: number, today: CalendarDay): number | null => {
  for (let before = at - 1; before >= 0; before -= 1)
    if (units[before]?.kind === "day" && isHeading(units, before))
      return isPast(units[before], today, true) ? before : null;
  return null;
};
