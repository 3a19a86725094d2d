import type { Calls } from "@followthrough/contract";
import { daysBetween } from "../../../ui/daysBetween";
import type { PlannedStep } from "../table/debriefSteps";

type Spread = Calls["POST /spread"]["answer"];

export interface DayBar {
  readonly on: string;
  readonly alreadyDue: number;
  readonly isWorkingDay: boolean;
  readonly steps: readonly PlannedStep[];
  /** How many more than the limit there are. */
  readonly over: number;
  /** Days with nothing in them were left out before it. */
  readonly isAfterGap: boolean;
}

export interface SpreadBars {
  readonly dailyLimit: number;
  readonly bars: readonly DayBar[];
  /** Steps whose day was said to be so far ahead that it is not drawn. */
  readonly later: readonly PlannedStep[];
}

/** Days drawn on either side of each day that something is added to; a longer stretch with nothing is left out. */
const around = 6;

/** The days drawn: what is due on each already, and what the debrief adds. */
export const spreadBars = (answer: Spread, steps: readonly PlannedStep[], today: string): SpreadBars => {
  const placed = new Map(answer.placed.map(({ key, on }): [string, string] => [key, on]));
  const byDay = new Map<string, PlannedStep[]>();
  for (const step of steps) {
    const on = step.fixedOn ?? placed.get(step.key);
    if (on !== undefined) byDay.set(on, [...(byDay.get(on) ?? []), step]);
  }
  const marks = [today, ...byDay.keys()];
  const bars: DayBar[] = [];
  for (const { on, alreadyDue, isWorkingDay } of answer.days) {
    if (!marks.some((mark) => Math.abs(daysBetween(mark, on)) <= around)) continue;
    const before = bars.at(-1);
    const those = byDay.get(on) ?? [];
    bars.push({
      on,
      alreadyDue,
      isWorkingDay,
      steps: those,
      over: Math.max(0, alreadyDue + those.length - answer.dailyLimit),
      isAfterGap: before !== undefined && daysBetween(before.on, on) > 1,
    });
  }
  const shown = new Set(bars.map(({ on }) => on));
  const later = [...byDay].flatMap(([on, those]) => (shown.has(on) || on < today ? [] : those));
  return { dailyLimit: answer.dailyLimit, bars, later };
};

/** The day one press further: the next bar that is worked on, or none at the end. */
export const dayBeside = (bars: readonly DayBar[], on: string, by: 1 | -1): string | null => {
  const days = bars.filter(({ isWorkingDay }) => isWorkingDay).map((bar): string => bar.on);
  return (by === 1 ? days.find((day) => day > on) : days.findLast((day) => day < on)) ?? null;
};
