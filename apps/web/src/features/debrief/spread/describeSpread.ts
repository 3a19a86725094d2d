import { plural } from "../../../ui/plural";
import type { DayBar, SpreadBars } from "./spreadBars";

const busiest = (bars: readonly DayBar[]): number =>
  Math.max(
    0,
    ...bars.filter(({ steps }) => steps.length > 0).map((bar) => bar.alreadyDue + bar.steps.length),
  );

/** "14 next steps on 2 days; the fullest has 8, your limit is 8 a day". */
export const describeSpread = ({ bars, later, dailyLimit }: SpreadBars): string => {
  const days = bars.filter(({ steps }) => steps.length > 0);
  const count = days.reduce((sum, { steps }) => sum + steps.length, 0);
  const planned = [
    count > 0 ? `${plural(count, "next step")} on ${plural(days.length, "day")}` : "",
    later.length > 0 ? `${later.length} later` : "",
  ];
  const load = count > 0 ? `the fullest has ${busiest(bars)}, your limit is ${dailyLimit} a day` : "";
  return [planned.filter(Boolean).join(", "), load].filter(Boolean).join("; ");
};

/** What is out of bounds about a day: "2 over the limit", "a day off". */
export const describeOverload = ({ over, steps, isWorkingDay }: DayBar): string =>
  [
    over > 0 && steps.length > 0 ? `${over} over the limit` : "",
    !isWorkingDay && steps.length > 0 ? "a day off" : "",
  ]
    .filter(Boolean)
    .join(", ");
