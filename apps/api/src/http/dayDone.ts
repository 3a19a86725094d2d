import { type CalendarDay, type RouteSpec, KnownDay } from "@followthrough/contract";
import { dayOfAct, mostDaysOutOfReach } from "@followthrough/domain";
import type { Request } from "express";
import { acceptsIdempotencyKey } from "./namedAct";
import { invalidField } from "./problem";

const header = "X-Done-On";

/** Whether it says the day on which it was done, as one does that waited for a connection. */
export const isSentLater = (request: Request): boolean => request.get(header) !== undefined;

/**
 * The day an act counts for: today, or an earlier one on which it was done out of reach, as the request says in `X-Done-On`.
 * Throws `invalid_input` for no day, and for one that is too long ago.
 */
export const dayDone = (route: RouteSpec, request: Request, today: CalendarDay): CalendarDay => {
  const given = request.get(header);
  if (given === undefined || !acceptsIdempotencyKey(route)) return today;
  const parsed = KnownDay.safeParse(given);
  if (!parsed.success) throw invalidField(header, "must be a day such as 2026-06-25");
  const day = dayOfAct(parsed.data, today);
  if (day === null) throw invalidField(header, `must not be more than ${mostDaysOutOfReach} days ago`);
  return day;
};
