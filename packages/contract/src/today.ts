import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { FollowUp } from "./followUps";
import { LoopGroup, OpenLoop } from "./openLoops";
import { route } from "./route";
import { Id } from "./text";

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
  /** Null for a step of mine alone, which has no reason either. */
  contact: z
    .object({
      id: Id,
      name: z.string(),
      title: z.string().nullable(),
      organization: z.string().nullable(),
      photoUrl: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      linkedIn: z.string().nullable(),
    })
    .nullable(),
  reason: Reason,
  /** What whoever pointed to them last said of them, since anything was said with them: "She asked how it went with Sam." */
  spokenOf: z.object({ by: z.string(), on: CalendarDay, text: z.string() }).nullable(),
  /** Who is to be heard from first: they pointed to this person, and were only pointed out themselves. */
  waitsFor: z.object({ id: Id, name: z.string() }).nullable(),
  /** Hours since you met, while nothing has been sent and it is at most 48. */
  hoursSinceMet: z.int().nullable(),
});
export type TodayRow = z.infer<typeof TodayRow>;

/** Follow-through over the last twelve weeks. */
export const Momentum = z.object({
  /** Of the people met in that time, how many were reached within 48 hours, and how many were not reached at all. */
  met: z.int(),
  reachedInTime: z.int(),
  unreached: z.int(),
  /**
   * The promises that were decided in that time: kept by the day first promised, or past it and done later, dropped later
   * or still open. What is not due yet, and what is theirs to do, is none of them.
   */
  promised: z.int(),
  keptOnTime: z.int(),
  doneLate: z.int(),
  droppedLate: z.int(),
  stillOpen: z.int(),
  /** Follow-ups done in that time, whenever they were promised for. */
  done: z.int(),
  /** Median days from meeting to first touch, whoever was never reached counted as slowest; none where half were not reached. */
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

/** Steps that a list of Today holds, unless more are asked for; `counts` are of all of them. */
export const todayRowsAtFirst = 200;

export const Today = z.object({
  today: CalendarDay,
  partOfDay: z.enum(["morning", "afternoon", "evening"]),
  counts: z.object({
    overdue: z.int(),
    today: z.int(),
    upcoming: z.int(),
    loops: z.int(),
    /** Whose turn it is: theirs. */
    waiting: z.int(),
    /** Of those, who has been left in peace long enough. */
    unanswered: z.int(),
  }),
  /** About how long what is due takes, in minutes; without what is folded. */
  minutes: z.int(),
  overdue: z.array(TodayRow),
  /** Late steps are too many to be shown one by one: they stand as one line, with a fresh start, until they are asked for. */
  isLateFolded: z.boolean(),
  dueToday: z.array(TodayRow),
  /** The coming seven days. */
  upcoming: z.array(TodayRow),
  /** Theirs to do, those first who have been left in peace long enough. */
  waiting: z.array(TodayRow),
  /** People met at one event to whom nothing was sent yet, from three on; they are not in `loops` one by one. */
  loopGroups: z.array(LoopGroup),
  /** At most fifty, the most pressing first. */
  loops: z.array(OpenLoop),
  momentum: Momentum,
  /** Today and within the coming seven days, the first first, at most eight. */
  birthdays: z.array(Birthday),
  /** How many there are besides. */
  moreBirthdays: z.int(),
});
export type Today = z.infer<typeof Today>;

export const readToday = route({
  method: "GET",
  path: "/today",
  access: "account",
  holds: "minute",
  summary: "Whom to contact today, how and why, and what is slipping",
  query: z.strictObject({
    /** Steps that a list may hold. */
    most: z.coerce.number().int().min(todayRowsAtFirst).max(5_000).default(todayRowsAtFirst),
  }),
  answer: Today,
});

export const readCounts = route({
  method: "GET",
  path: "/counts",
  access: "account",
  summary: "The figures beside the navigation",
  answer: z.object({ due: z.int(), contacts: z.int(), referrals: z.int() }),
});
