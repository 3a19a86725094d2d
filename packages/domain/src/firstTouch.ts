import type { Instant } from "@followthrough/contract";
import { hoursBetween } from "./day";

/** Hours after meeting somebody within which they should hear from you. */
export const firstTouchHours = 48;

/** Whole hours that have passed since a meeting while the clock runs, 0 to 48; null before it, after it, or where the hour is not known. */
export const hoursSinceMeeting = (metAt: Instant | null, now: Instant): number | null => {
  const hours = metAt === null ? null : hoursBetween(metAt, now);
  return hours !== null && hours >= 0 && hours <= firstTouchHours ? hours : null;
};

/**
 * The hours left for the meeting whose clock runs out first; null where none runs any more. Met 10 and 47 hours before
 * 2026-06-25T18:00:00.000Z: 1.
 */
export const fewestHoursLeft = (meetings: readonly (Instant | null)[], now: Instant): number | null => {
  const passed = meetings.map((metAt) => hoursSinceMeeting(metAt, now)).filter((hours) => hours !== null);
  return passed.length === 0 ? null : firstTouchHours - Math.max(...passed);
};
