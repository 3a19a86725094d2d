import type { CalendarDay } from "@followthrough/contract";
import { millisecondsInDay } from "date-fns/constants";
import { dateFrom } from "./knownDay";

// Apart from `day.ts`, for the browser's first screen needs nothing else of it.

/** Calendar days from one day to another: 2026-03-07 to 2026-03-09 is 2, whatever the clocks did between. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (dateFrom(to).getTime() - dateFrom(from).getTime()) / millisecondsInDay;
