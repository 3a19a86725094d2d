import { formatDay } from "../../../ui/dayFormat";
import { describeOverload } from "./describeSpread";
import type { SpreadBars } from "./spreadBars";

/** Days named one by one; more are summed up. */
const namedDays = 3;

/** Which days have too much, in words beside the bars. */
export const TooMuch = ({ spread, today }: { spread: SpreadBars; today: string }) => {
  const days = spread.bars.filter((bar) => describeOverload(bar) !== "");
  if (days.length === 0) return null;
  const most = Math.max(...days.map(({ over }) => over));
  return (
    <p className="text-sm text-due">
      {days.length > namedDays
        ? `${days.length} days have more than ${spread.dailyLimit}, by up to ${most}.`
        : days.map((bar) => `${formatDay(bar.on, today)}: ${describeOverload(bar)}`).join(" · ")}
    </p>
  );
};
