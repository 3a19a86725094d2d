import type { CalendarDay, Instant, TimeOfDay } from "@followthrough/contract";
import { addDays, daysBetween, hoursAfter, todayIn, weekdayOf } from "./day";
import { instantOf } from "./instantOf";

/** The schedule of an account's reminders and the time zone it is meant in. */
export interface ReminderRule {
  readonly timeZone: string;
  /** The time of day of the digest, and of the review. */
  readonly digestAt: TimeOfDay;
  /** ISO weekdays; none for no digest. */
  readonly digestDays: readonly number[];
  /** The ISO weekday of the review; null for none. */
  readonly reviewOn: number | null;
  /** Nothing goes out before this day. */
  readonly quietUntilOn: CalendarDay | null;
}

/** Reminders sent at a time of day, on some days. */
export type DailyKind = "digest" | "review";

/** How many days after its own a reminder may still go out: yesterday's digest says nothing about today. */
const daysLate: Record<DailyKind | "step", number> = { digest: 0, review: 3, step: 0 };

const weekdaysOf = ({ digestDays, reviewOn }: ReminderRule, kind: DailyKind): readonly number[] =>
  kind === "digest" ? digestDays : reviewOn === null ? [] : [reviewOn];

const isQuiet = (quietUntilOn: CalendarDay | null, day: CalendarDay): boolean =>
  quietUntilOn !== null && day < quietUntilOn;

/** When the one of a day goes out; null where there is none on that day. */
const instantOn = (rule: ReminderRule, kind: DailyKind, day: CalendarDay): Instant | null =>
  weekdaysOf(rule, kind).includes(weekdayOf(day)) && !isQuiet(rule.quietUntilOn, day)
    ? instantOf(rule.timeZone, day, rule.digestAt)
    : null;

/**
 * The day of the digest or review that is due at an instant: its time has come, and it is not too late for it; null for
 * none. With a digest at 07:30 in Berlin, at 2026-06-25T05:30:00.000Z and until that day ends it is 2026-06-25. Whether it
 * went out already is not known here.
 */
export const dueReminder = (rule: ReminderRule, kind: DailyKind, now: Instant): CalendarDay | null => {
  const today = todayIn(rule.timeZone, now);
  for (let late = 0; late <= daysLate[kind]; late += 1) {
    const day = addDays(today, -late);
    const at = instantOn(rule, kind, day);
    if (at !== null && at <= now) return day;
  }
  return null;
};

/** When the next digest or review after an instant goes out; null for never. */
export const nextReminder = (rule: ReminderRule, kind: DailyKind, after: Instant): Instant | null => {
  if (weekdaysOf(rule, kind).length === 0) return null;
  const today = todayIn(rule.timeZone, after);
  const { quietUntilOn } = rule;
  const first = quietUntilOn !== null && quietUntilOn > today ? quietUntilOn : today;
  // A week holds every weekday; one more for today's that is past, and as many again for a day that the zone has not.
  for (let days = 0; days <= 15; days += 1) {
    const at = instantOn(rule, kind, addDays(first, days));
    if (at !== null && at > after) return at;
  }
  return null;
};

/**
 * The day of a digest or review that was still to come before a change, and whose time is past by what holds since: who flies
 * from New York to Kathmandu at 7:00 on 2026-06-25 never sees 7:30 of that day, and gets its digest all the same. Null where
 * the change overtook none. `nextAt` is when the next one would have gone out, in the zone there was.
 */
export const reminderSkippedByChange = (
  before: { readonly timeZone: string; readonly nextAt: Instant | null },
  rule: ReminderRule,
  kind: DailyKind,
  now: Instant,
): CalendarDay | null => {
  const day = dueReminder(rule, kind, now);
  if (day === null || before.nextAt === null) return null;
  return day >= todayIn(before.timeZone, before.nextAt) ? day : null;
};

/** When one is reminded of a step with a time of day: a number of minutes before it, of time that passes. */
const stepReminderAt = (
  timeZone: string,
  { dueOn, dueTime }: { dueOn: CalendarDay; dueTime: TimeOfDay },
  minutesBefore: number,
): Instant | null => {
  const at = instantOf(timeZone, dueOn, dueTime);
  return at === null ? null : hoursAfter(at, -minutesBefore / 60);
};

/** Whether it is time to be reminded of a step, until its day ends: of one at 15:00, with 30 minutes, from 14:30. */
export const isStepReminderDue = (
  rule: Pick<ReminderRule, "timeZone" | "quietUntilOn"> & { readonly minutesBefore: number },
  step: { readonly dueOn: CalendarDay; readonly dueTime: TimeOfDay },
  now: Instant,
): boolean => {
  const at = stepReminderAt(rule.timeZone, step, rule.minutesBefore);
  const today = todayIn(rule.timeZone, now);
  return at !== null && at <= now && today <= step.dueOn && !isQuiet(rule.quietUntilOn, today);
};

/** The days on which a timed step may be reminded of at an instant, wherever on earth: with the earliest and the latest one. */
export const daysOfStepReminders = (now: Instant, mostMinutesBefore: number): [CalendarDay, CalendarDay] => [
  todayIn("UTC", hoursAfter(now, -12)),
  todayIn("UTC", hoursAfter(now, 14 + mostMinutesBefore / 60)),
];

/** Whether it is too late at an instant to send what was meant for a day. Of a step the day is that of the step. */
export const isTooLate = (
  kind: DailyKind | "step",
  day: CalendarDay,
  timeZone: string,
  at: Instant,
): boolean => daysBetween(day, todayIn(timeZone, at)) > daysLate[kind];

/** Minutes after each try until the next one; the last of them over and over. */
const pauses = [1, 3, 10, 30, 60, 120, 240, 360];

/** No pause between two tries is longer, in hours. */
export const longestPauseHours = 6;

/** When to try again, by the number of attempts so far: one minute after the first, later every six hours. */
export const nextAttemptAfter = (attempts: number, now: Instant): Instant =>
  hoursAfter(now, (pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? 1) / 60);
