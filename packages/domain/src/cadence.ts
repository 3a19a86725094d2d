import type { Cadence, CalendarDay } from "@followthrough/contract";
import { addDays, addMonths } from "./day";

/**
 * The day a contact with a cadence is due: one interval after the last conversation or, without one, after the day
 * met. Someone neither talked to nor met is due today. The cadence has lapsed once that day is today or past. Every
 * month, last talked to 2026-01-31: due 2026-02-28.
 */
export const cadenceDueOn = (
  { every, unit }: Cadence,
  {
    lastConversationOn,
    metOn,
    today,
  }: { lastConversationOn: CalendarDay | null; metOn: CalendarDay | null; today: CalendarDay },
): CalendarDay => {
  const from = lastConversationOn ?? metOn;
  if (from === null) return today;
  if (unit === "month") return addMonths(from, every);
  return addDays(from, unit === "week" ? every * 7 : every);
};
