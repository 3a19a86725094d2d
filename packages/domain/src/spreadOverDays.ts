import type { CalendarDay } from "@followthrough/contract";
import { addDays } from "./day";
import { type WorkingDays, isWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface StepToPlace {
  readonly id: string;
  /** Never earlier than this, unless `latestOn` is. */
  readonly preferredOn: CalendarDay;
  /** Never later than this; where it lies before `preferredOn` it is the one day left. */
  readonly latestOn?: CalendarDay;
  /** Put there by hand: it stays, and takes its room before any other is placed. */
  readonly fixedOn?: CalendarDay;
}

export interface PlacedStep {
  readonly id: string;
  readonly on: CalendarDay;
  /** No day in reach had room, so this one takes more than the daily limit. */
  readonly overLimit: boolean;
  /** No day in reach is a working day, so this one is none. */
  readonly onDayOff: boolean;
}

interface Load {
  readonly dailyLimit: number;
  readonly workingDays: WorkingDays;
  /** How many follow-ups are due on each day before anything is placed. */
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

/** How far ahead room is looked for where there is no latest day. */
const horizonDays = 3650;

const daysUpTo = (first: CalendarDay, last: CalendarDay): CalendarDay[] => {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/**
 * Where no working day has room: the least loaded working day in reach, the earliest of them. Where no working day is
 * in reach at all, days off are taken as working days are: the first with room, else the least loaded.
 */
const leastLoadedDay = (
  reach: CalendarDay[],
  due: ReadonlyMap<CalendarDay, number>,
  { dailyLimit, workingDays }: Load,
): CalendarDay | undefined => {
  const count = (day: CalendarDay): number => due.get(day) ?? 0;
  const working = reach.filter((day) => isWorkingDay(day, workingDays));
  const withRoom = working.length > 0 ? undefined : reach.find((day) => count(day) < dailyLimit);
  const [first, ...others] = working.length > 0 ? working : reach;
  return (
    withRoom ??
    others.reduce((best, day) => (best !== undefined && count(day) < count(best) ? day : best), first)
  );
};

/**
 * Gives each wish a day: the first working day from the preferred one that has room under the daily limit, counting
 * what is already due. Where no day up to the latest has room, the least loaded takes it and says so. Wishes are placed
 * in the order given, so one added at the end moves none before it; give those with a latest day first. One that is
 * fixed stays where it is and takes its room before all others; one fixed where it stood within the limit moves none.
 * Three wishes for Friday 2026-06-26 with a limit of two: Friday, Friday, Monday 2026-06-29.
 * Throws a RangeError for a limit under 1.
 */
export const spreadOverDays = (steps: readonly StepToPlace[], load: Load): PlacedStep[] => {
  const { dailyLimit, workingDays, alreadyDue } = load;
  if (!(dailyLimit >= 1)) throw new RangeError(`not a daily limit: ${dailyLimit}`);
  const due = new Map(alreadyDue);
  const countOn = (on: CalendarDay): number => {
    const count = (due.get(on) ?? 0) + 1;
    due.set(on, count);
    return count;
  };
  const placed = (id: string, on: CalendarDay, count: number): PlacedStep => ({
    id,
    on,
    overLimit: count > dailyLimit,
    onDayOff: !isWorkingDay(on, workingDays),
  });
  const fixed = steps.map(({ id, fixedOn }) => (fixedOn ? placed(id, fixedOn, countOn(fixedOn)) : null));
  /** Days found full stay full, so the next wish for the same day goes on from there. */
  const fullUntil = new Map<CalendarDay, CalendarDay>();
  return steps.map(({ id, preferredOn, latestOn }, index) => {
    const there = fixed[index];
    if (there) return there;
    const last = latestOn ?? addDays(preferredOn, horizonDays);
    let on = onOrNextWorkingDay(fullUntil.get(preferredOn) ?? preferredOn, workingDays);
    while (on <= last && (due.get(on) ?? 0) >= dailyLimit)
      on = onOrNextWorkingDay(addDays(on, 1), workingDays);
    fullUntil.set(preferredOn, on);
    if (on > last) on = leastLoadedDay(daysUpTo(preferredOn, last), due, load) ?? last;
    return placed(id, on, countOn(on));
  });
};
