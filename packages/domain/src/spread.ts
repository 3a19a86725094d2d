import type { CalendarDay } from "@followthrough/contract";
import { addDays } from "./day";
import { type WorkingDays, isWorkingDay, onOrNextWorkingDay } from "./workingDays";

export interface Wish {
  readonly id: string;
  readonly preferredOn: CalendarDay;
  /** Never later than this. */
  readonly latestOn?: CalendarDay;
}

export interface Placed {
  readonly id: string;
  readonly on: CalendarDay;
  /** No day in reach had room, so the limit is passed on this one. */
  readonly overLimit: boolean;
}

/** How far ahead room is looked for where there is no latest day. */
const horizonDays = 3650;

const leastLoaded = (days: CalendarDay[], load: Map<CalendarDay, number>): CalendarDay | undefined =>
  days.reduce<CalendarDay | undefined>(
    (best, day) => (best === undefined || (load.get(day) ?? 0) < (load.get(best) ?? 0) ? day : best),
    undefined,
  );

/**
 * Gives each wish a day: the first working day from the preferred one that has room under the daily limit, counting
 * what is already due. Wishes are placed in the order given, so adding one at the end moves none before it.
 * Never past the latest day; where no day up to it has room, the least loaded one takes it and says so.
 */
export const spread = (
  wishes: readonly Wish[],
  {
    dailyLimit,
    workingDays,
    alreadyDue,
  }: {
    dailyLimit: number;
    workingDays: WorkingDays;
    alreadyDue: ReadonlyMap<CalendarDay, number>;
  },
): Placed[] => {
  const load = new Map(alreadyDue);
  /** Days found full stay full: the next wish from the same day goes on from there. */
  const skipTo = new Map<CalendarDay, CalendarDay>();
  return wishes.map(({ id, preferredOn, latestOn }) => {
    const last = latestOn ?? addDays(preferredOn, horizonDays);
    let day = onOrNextWorkingDay(skipTo.get(preferredOn) ?? preferredOn, workingDays);
    while (day <= last && (load.get(day) ?? 0) >= dailyLimit)
      day = onOrNextWorkingDay(addDays(day, 1), workingDays);
    if (day <= last) skipTo.set(preferredOn, day);
    const overLimit = day > last;
    if (overLimit) {
      const reachable: CalendarDay[] = [];
      for (let one = preferredOn; one <= last; one = addDays(one, 1))
        if (isWorkingDay(one, workingDays)) reachable.push(one);
      day = leastLoaded(reachable, load) ?? (preferredOn <= last ? preferredOn : last);
    }
    load.set(day, (load.get(day) ?? 0) + 1);
    return { id, on: day, overLimit };
  });
};
