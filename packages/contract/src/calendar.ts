import * as z from "zod";
import { Instant } from "./instant";
import { route } from "./route";

/** The steps as a calendar that programs subscribe to; whoever has its address reads it. */
export const CalendarFeed = z.object({
  /** Since when its address is good. */
  createdAt: Instant,
  /** Whether it tells what was said last with each person. */
  withConversations: z.boolean(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const readCalendarFeed = route({
  method: "GET",
  path: "/calendar-feed",
  access: "account",
  holds: "never",
  summary: "Whether there is a calendar of the steps to subscribe to, and what it tells; never its address",
  answer: z.object({ feed: CalendarFeed.nullable() }),
});

export const makeCalendarFeed = route({
  method: "POST",
  path: "/calendar-feed",
  access: "account",
  summary: "Give the calendar a new secret address, told this once; the one before is dead at once",
  body: z.strictObject({ withConversations: z.boolean().default(false) }),
  answer: z.object({
    feed: CalendarFeed,
    /** `/calendar/….ics`, on the origin that the program is reached at. */
    path: z.string(),
    /** The whole address, where the server knows its own. */
    url: z.string().nullable(),
  }),
  status: 201,
  confirmed: true,
  event: "calendar-address-made",
  answersSecret: true,
});

export const setCalendarContent = route({
  method: "PUT",
  path: "/calendar-feed",
  access: "account",
  summary: "Choose what the calendar tells; its address stays",
  body: z.strictObject({ withConversations: z.boolean() }),
  answer: z.object({ feed: CalendarFeed }),
  confirmed: true,
  errors: ["not_found"],
  withoutVersion: "password",
});

export const endCalendarFeed = route({
  method: "DELETE",
  path: "/calendar-feed",
  access: "account",
  summary: "End the calendar: its address is dead at once",
  answer: null,
  event: "calendar-address-ended",
  withoutVersion: "settled",
});
