import type { Cadence, CalendarDay } from "@followthrough/contract";
import { addDays, addMonths } from "./day";

interface LastSeen {
  readonly lastConversationOn: CalendarDay | null;
  readonly metOn: CalendarDay | null;
}

/**
 * The day on which a cadence lapses: one interval after the last conversation or, without one, after the day met; null of
 * somebody neither talked to nor met, whose cadence has always lapsed. Every month, last talked to 2026-01-31: 2026-02-28.
 */
export const cadenceLapsesOn = (
  { every, unit }: Cadence,
  { lastConversationOn, metOn }: LastSeen,
): CalendarDay | null => {
  const from = lastConversationOn ?? metOn;
  if (from === null) return null;
  if (unit === "month") return addMonths(from, every);
  return addDays(from, unit === "week" ? every * 7 : every);
};

/**
 * The day a contact with a cadence is due: the day on which it lapses, and today where it always has. The cadence has
 * lapsed once that day is today or past.
 */
export const cadenceDueOn = (
  cadence: Cadence,
  { today, ...seen }: LastSeen & { readonly today: CalendarDay },
): CalendarDay => cadenceLapsesOn(cadence, seen) ?? today;
