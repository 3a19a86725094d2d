import { plural } from "../../../ui/plural";
import type { DayBar, SpreadBars } from "./spreadBars";

const busiest = (bars: readonly DayBar[]): number =>
  Math.max(
    0,
    ...bars.filter(({ steps }) => steps.length > 0).map((bar) => bar.alreadyDue + bar.steps.length),
  );

/** "14 next steps over 2 days, at most 8 of 8 on one". */
export const describeSpread = ({ bars, later, dailyLimit }: SpreadBars): string => {
  const days = bars.filter(({ steps }) => steps.length > 0);
  const count = days.reduce((sum, { steps }) => sum + steps.length, 0);
  return [
    count > 0 ? `${plural(count, "next step")} over ${plural(days.length, "day")}` : "",
    count > 0 ? `at most ${busiest(bars)} due on one, of ${dailyLimit} a day` : "",
    later.length > 0 ? `${later.length} later` : "",
  ]
    .filter(Boolean)
    .join(", ");
};

/** What is out of bounds about a day: "2 over the limit", "a day off". */
export const describeOverload = ({ over, steps, isWorkingDay }: DayBar): string =>
  [
    over > 0 && steps.length > 0 ? `${over} over the limit` : "",
    !isWorkingDay && steps.length > 0 ? "a day off" : "",
  ]
    .filter(Boolean)
    .join(", ");
