export interface HeatDay {
  readonly on: string;
  readonly count: number;
}

const dayMs = 86_400_000;
const textOf = (ms: number): string => new Intl.DateTimeFormat("en-CA", { timeZone: "UTC" }).format(ms);

/** Fifty-three weeks that end with today's, each from Monday to Sunday, with what was done on each day. */
export const heatWeeks = (days: readonly HeatDay[], today: string): HeatDay[][] => {
  const counts = new Map(days.map(({ on, count }) => [on, count]));
  const now = Date.parse(`${today}T00:00:00Z`);
  // 1970-01-01 was a Thursday.
  const weekday = (Math.round(now / dayMs) + 3) % 7;
  const first = now - (weekday + 52 * 7) * dayMs;
  return Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => {
      const on = textOf(first + (week * 7 + at) * dayMs);
      return { on, count: counts.get(on) ?? 0 };
    }),
  );
};
