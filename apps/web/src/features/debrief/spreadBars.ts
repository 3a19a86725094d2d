import type { Calls } from "@followthrough/contract";
import { dayNumber } from "../../ui/calendarMath";
import type { PlannedStep } from "./debriefSteps";

type Spread = Calls["POST /spread"]["answer"];

export interface DayBar {
  readonly on: string;
  readonly alreadyDue: number;
  readonly isWorkingDay: boolean;
  readonly steps: readonly PlannedStep[];
  /** How many more than the limit there are. */
  readonly over: number;
}

export interface SpreadBars {
  readonly dailyLimit: number;
  readonly bars: readonly DayBar[];
  /** Steps with a day after the last bar. */
  readonly later: readonly PlannedStep[];
}

/** A week past the last step that is spread; what is said for months ahead is told in words. */
const longest = 35;

/** The days drawn: what is due on each already, and what the debrief adds. */
export const spreadBars = (answer: Spread, steps: readonly PlannedStep[], today: string): SpreadBars => {
  const days = new Map(answer.placed.map(({ key, on }): [string, string] => [key, on]));
  const dayOf = (step: PlannedStep): string | undefined => step.fixedOn ?? days.get(step.key);
  const near = (on: string): boolean => dayNumber(on) - dayNumber(today) < longest;
  const lastOn = steps.reduce<string>((last, step) => {
    const on = dayOf(step);
    return on !== undefined && on > last && (near(on) || step.fixedOn === null) ? on : last;
  }, today);
  const bars = answer.days
    .filter(({ on }) => dayNumber(on) - dayNumber(lastOn) <= 7)
    .map(({ on, alreadyDue, isWorkingDay }) => {
      const those = steps.filter((step) => dayOf(step) === on);
      const over = Math.max(0, alreadyDue + those.length - answer.dailyLimit);
      return { on, alreadyDue, isWorkingDay, steps: those, over };
    });
  const shown = new Set<string>(bars.map(({ on }) => on));
  const later = steps.filter((step) => {
    const on = dayOf(step);
    return on !== undefined && on >= today && !shown.has(on);
  });
  return { dailyLimit: answer.dailyLimit, bars, later };
};

/** The day one press further: the next bar that is worked on, or none at the end. */
export const dayBeside = (bars: readonly DayBar[], on: string, by: 1 | -1): string | null => {
  const days = bars.filter(({ isWorkingDay }) => isWorkingDay).map((bar) => bar.on);
  return (by === 1 ? days.find((day) => day > on) : days.findLast((day) => day < on)) ?? null;
};
