import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { FollowUp, Suggestion } from "./followUps";
import { route } from "./route";
import { Id, Version } from "./text";

/** Why a follow-up is worth doing: the last thing said, else who referred them, else where you met. */
export const Reason = z.object({
  kind: z.enum(["conversation", "referral", "met", "none"]),
  on: CalendarDay.nullable(),
  /** The channel, the referrer's name or the event's name. */
  by: z.string().nullable(),
  /** The words written down, one line. */
  text: z.string(),
});
export type Reason = z.infer<typeof Reason>;

export const TodayRow = z.object({
  followUp: FollowUp,
  contact: z.object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    organization: z.string().nullable(),
    photoUrl: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    linkedIn: z.string().nullable(),
  }),
  reason: Reason,
  /** What whoever pointed to them last said of them, since anything was said with them: "She asked how it went with Sam." */
  spokenOf: z.object({ by: z.string(), on: CalendarDay, text: z.string() }).nullable(),
  /** Hours since you met, while nothing has been sent and it is at most 48. */
  hoursSinceMet: z.int().nullable(),
});
export type TodayRow = z.infer<typeof TodayRow>;

export const OpenLoopKind = z.enum([
  "never-contacted",
  "referral-not-contacted",
  "thanks-owed",
  "opportunity-without-step",
  "opportunity-stalled",
  "introduction-without-news",
  "news-to-tell",
  "cadence-lapsed",
  "stale-follow-up",
]);
export type OpenLoopKind = z.infer<typeof OpenLoopKind>;

/** Something that needs a next step and has none. */
export const OpenLoop = z.object({
  /** Steady while the loop is open. */
  key: z.string(),
  kind: OpenLoopKind,
  contact: z.object({ id: Id, name: z.string() }),
  /** The referrer, the event, the opportunity or the follow-up it is about, in words. */
  about: z.string().nullable(),
  followUpId: Id.nullable(),
  referralId: Id.nullable(),
  opportunityId: Id.nullable(),
  eventId: Id.nullable(),
  introductionId: Id.nullable(),
  /** Of the referral to thank for or the introduction to ask after: what one tap is made from. */
  version: Version.nullable(),
  /** Of news to tell: what it is, for `POST /tellings`. */
  news: z.string().nullable(),
  /** How long it has been open: hours for the first 48 after meeting, days otherwise. */
  openFor: z.object({ count: z.int(), unit: z.enum(["hour", "day"]) }),
  /** What one tap saves; none where the loop is closed another way (thanks, an overdue follow-up). */
  fix: Suggestion.nullable(),
});
export type OpenLoop = z.infer<typeof OpenLoop>;

/** Follow-through over the last twelve weeks. */
export const Momentum = z.object({
  /** Of the people met in that time, how many were reached within 48 hours. */
  met: z.int(),
  reachedInTime: z.int(),
  /** Of the follow-ups closed as done in that time, how many on or before the day first promised. */
  done: z.int(),
  keptOnTime: z.int(),
  /** Median days from meeting to first touch, of those touched. */
  medianDaysToFirstTouch: z.number().nullable(),
  /** Follow-ups done in each week, the oldest first, twelve of them. */
  weeks: z.array(z.object({ startsOn: CalendarDay, done: z.int() })),
});
export type Momentum = z.infer<typeof Momentum>;

/** Somebody's birthday that comes up. */
export const Birthday = z.object({
  contact: z.object({ id: Id, name: z.string() }),
  on: CalendarDay,
  /** Born on February 29, in a year without one: it is told of on February 28. */
  isMoved: z.boolean(),
});
export type Birthday = z.infer<typeof Birthday>;

export const Today = z.object({
  today: CalendarDay,
  partOfDay: z.enum(["morning", "afternoon", "evening"]),
  counts: z.object({ overdue: z.int(), today: z.int(), upcoming: z.int(), loops: z.int() }),
  /** About how long what is due takes, in minutes. */
  minutes: z.int(),
  overdue: z.array(TodayRow),
  dueToday: z.array(TodayRow),
  /** The coming seven days. */
  upcoming: z.array(TodayRow),
  /** At most fifty, the most pressing first. */
  loops: z.array(OpenLoop),
  momentum: Momentum,
  /** Today and within the coming seven days, the first first, at most eight. */
  birthdays: z.array(Birthday),
  /** How many there are besides. */
  moreBirthdays: z.int(),
});
export type Today = z.infer<typeof Today>;

export const listOpenLoops = route({
  method: "GET",
  path: "/open-loops",
  access: "account",
  summary:
    "Everything that needs a next step and has none, to be gone through one by one; news to tell among it",
  answer: z.object({ loops: z.array(OpenLoop) }),
});

export const readToday = route({
  method: "GET",
  path: "/today",
  access: "account",
  summary: "Whom to contact today, how and why, and what is slipping",
  answer: Today,
});

export const readCounts = route({
  method: "GET",
  path: "/counts",
  access: "account",
  summary: "The figures beside the navigation",
  answer: z.object({ due: z.int(), contacts: z.int(), referrals: z.int() }),
});
