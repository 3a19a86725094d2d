import { addDays, startOfWeek } from "../../ui/days";

export interface HeatDay {
  readonly on: string;
  readonly count: number;
}

/** Fifty-three weeks that end with today's, each from Monday to Sunday, with what was done on each day. */
export const heatWeeks = (days: readonly HeatDay[], today: string): HeatDay[][] => {
  const counts = new Map(days.map(({ on, count }) => [on, count]));
  const first = addDays(startOfWeek(today), -52 * 7);
  return Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => {
      const on = addDays(first, week * 7 + at);
      return { on, count: counts.get(on) ?? 0 };
    }),
  );
};
