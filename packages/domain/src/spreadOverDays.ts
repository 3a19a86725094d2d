import type { CalendarDay } from "@followthrough/contract";
import { addDays } from "./day";
import { type WorkingDays, isWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface StepToPlace {
  readonly id: string;
  /** Not before this day, unless `latestOn` is earlier. */
  readonly preferredOn: CalendarDay;
  /** Not after this day; if it lies before `preferredOn` it is the only day left. */
  readonly latestOn?: CalendarDay;
  /** Placed by hand: it stays on this day and is counted before any other is placed. */
  readonly fixedOn?: CalendarDay;
}

export interface PlacedStep {
  readonly id: string;
  readonly on: CalendarDay;
  /** No possible day had room, so this one exceeds the daily limit. */
  readonly overLimit: boolean;
  /** No possible day is a working day, so this is a day off. */
  readonly onDayOff: boolean;
}

interface Load {
  readonly dailyLimit: number;
  readonly workingDays: WorkingDays;
  /** Number of follow-ups due on each day before anything is placed. */
  readonly alreadyDue: ReadonlyMap<CalendarDay, number>;
}

/** How many days ahead to search for room when there is no latest day. */
const horizonDays = 3650;

const daysUpTo = (first: CalendarDay, last: CalendarDay): CalendarDay[] => {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/**
 * The day to use when no working day has room: the least loaded working day possible, the earliest of equals. If no
 * working day is possible at all, days off are treated as working days: the first with room, otherwise the least
 * loaded.
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
 * Gives each step a day: the first working day from the preferred one with room under the daily limit, counting what
 * is already due. If no day up to the latest has room, the least loaded one takes it and says so. Steps are placed in
 * the given order, so a step added at the end moves none before it; give those with a latest day first. A fixed step
 * stays where it is and is counted before all others, so one fixed within the limit moves none. Three steps for
 * Friday 2026-06-26 with a limit of two: Friday, Friday, Monday 2026-06-29. Throws a RangeError for a limit under 1.
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
  /** Days found full stay full, so the next step for the same preferred day continues from there. */
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

/** The days that get any step, the first first, each with how many it gets beside those due already. */
export const countPerDay = (
  steps: readonly { readonly on: CalendarDay }[],
  alreadyDue: ReadonlyMap<CalendarDay, number>,
): { on: CalendarDay; alreadyDue: number; added: number }[] => {
  const added = new Map<CalendarDay, number>();
  for (const { on } of steps) added.set(on, (added.get(on) ?? 0) + 1);
  return Array.from(added, ([on, count]) => ({
    on,
    alreadyDue: alreadyDue.get(on) ?? 0,
    added: count,
  })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
};
