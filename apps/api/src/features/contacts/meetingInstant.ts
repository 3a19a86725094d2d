import { todayIn } from "@followthrough/domain";

/** The instant of a meeting is known to the hour only when the person was written down on the day they were met. */
export const meetingInstant = (metOn: string, createdAt: string, timeZone: string): string | null =>
  todayIn(timeZone, createdAt) === metOn ? createdAt : null;
