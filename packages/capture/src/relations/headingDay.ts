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

/** Tells for a unit the past day in the last heading before it: it is that of all that follows it. */
export const headingDays = (units: readonly Unit[], today: CalendarDay): ((at: number) => number | null) => {
  const headings = [...units.keys()].filter((at) => units[at]?.kind === "day" && isHeading(units, at));
  return (at) => {
    const last = headings.findLast((heading) => heading < at);
    return last !== undefined && isPast(units[last], today, true) ? last : null;
  };
};
