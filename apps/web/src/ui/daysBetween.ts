import type { CalendarDay } from "@followthrough/contract";
import * as rules from "@followthrough/domain/daysBetween";

/** Calendar days from one day to another, negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  rules.daysBetween(from as CalendarDay, to as CalendarDay);
