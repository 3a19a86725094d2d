import type { Instant } from "@followthrough/contract";
import { hoursBetween } from "./day";

/** You should be in touch within this many hours of meeting somebody. */
export const firstTouchHours = 48;

/**
 * Whole hours since a meeting while the 48 hours run, 0 to 48; null before and after, and where the hour of meeting
 * is unknown.
 */
export const hoursSinceMeeting = (metAt: Instant | null, now: Instant): number | null => {
  const hours = metAt === null ? null : hoursBetween(metAt, now);
  return hours !== null && hours >= 0 && hours <= firstTouchHours ? hours : null;
};

/**
 * Hours left for the meeting whose 48 hours end first; null when none are running. Met 10 and 47 hours before
 * 2026-06-25T18:00:00.000Z: 1.
 */
export const fewestHoursLeft = (meetings: readonly (Instant | null)[], now: Instant): number | null => {
  const passed = meetings.map((metAt) => hoursSinceMeeting(metAt, now)).filter((hours) => hours !== null);
  return passed.length === 0 ? null : firstTouchHours - Math.max(...passed);
};
