import { hourIn } from "./day";

/**
 * Which part of the day to greet by at an instant in an IANA time zone; throws as `hourIn` does.
 * At 2026-06-25T13:00:00.000Z it is morning in America/New_York and evening in Australia/Sydney.
 */
export const partOfDayIn = (timeZone: string, now: string): "morning" | "afternoon" | "evening" => {
  const hour = hourIn(timeZone, now);
  return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
};
