import { firstName } from "@followthrough/domain/firstName";

import { cx } from "../../../ui/cx";
import { formatDate, formatFullDate, formatWeekday } from "../../../ui/dayFormat";
import type { DayBar } from "./spreadBars";

/** The height of the bars, in pixels. */
export const tall = 168;

interface DayColumnProps {
  today: string;
  /** The step that is being dragged, and the day it is over. */
  drag: { readonly key: string; readonly over: string | null } | null;
  bar: DayBar;
  /** The height of one step, in pixels. */
  unit: number;
  dailyLimit: number;
  /** The key of the one name that Tab comes to. */
  stop: string | undefined;
}

/** One day: what is due already, the names added, and how many that makes. */
export const DayColumn = ({ bar, unit, dailyLimit, stop, today, drag }: DayColumnProps) => {
  const { on, alreadyDue, isWorkingDay, steps } = bar;
  const isTarget = drag?.over === on;
  const roomLeft = Math.max(0, dailyLimit - alreadyDue);
  return (
    <div
      data-day={on}
      className={cx(
        "flex w-17 shrink-0 flex-col rounded-md px-1 transition-colors",
        bar.isAfterGap && "ml-4 border-l border-dashed border-edge/60",
        isTarget && "bg-accent-soft",
      )}
    >
      <div
        className={cx("flex flex-col-reverse gap-px", !isWorkingDay && "hatched rounded-t-md")}
        style={{ height: tall + 18 }}
      >
        {alreadyDue > 0 && (
          <div
            aria-hidden="true"
            className="flex shrink-0 items-center justify-center rounded-sm bg-line text-xs text-soft tabular-nums"
            style={{ height: alreadyDue * unit - 1 }}
          >
            {alreadyDue * unit >= 16 && `${alreadyDue} due`}
          </div>
        )}
        {steps.map((step, index) => {
          const isOver = index >= roomLeft || !isWorkingDay;
          return (
            <button
              key={step.key}
              type="button"
              tabIndex={step.key === stop ? 0 : -1}
              data-drag={step.key}
              data-chip={step.key}
              title={`${step.name}: ${step.what}`}
              aria-label={`${step.name || "Somebody"}: ${step.what}, ${formatFullDate(on)}${step.isMoved ? ", moved by hand" : ""}`}
              className={cx(
                "flex shrink-0 cursor-grab touch-none items-center gap-1 overflow-hidden rounded-sm px-1.5 text-left text-xs font-[560] select-none focus-visible:z-1 focus-visible:outline-offset-1",
                isOver
                  ? cx("over-limit text-due", unit < 10 && "over-limit-thin")
                  : "bg-accent text-on-accent",
                drag?.key === step.key && "opacity-40",
              )}
              style={{ height: unit - 1 }}
            >
              {unit >= 15 && (
                <>
                  {step.isMoved && (
                    <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />
                  )}
                  <span className="truncate">{firstName(step.name) || "?"}</span>
                </>
              )}
            </button>
          );
        })}
        <span
          aria-hidden="true"
          className={cx(
            "mb-0.5 text-center text-xs tabular-nums",
            bar.over > 0 && steps.length > 0 ? "font-[620] text-due" : "text-soft",
          )}
        >
          {alreadyDue + steps.length > 0 ? alreadyDue + steps.length : ""}
        </span>
      </div>
      <p
        aria-hidden="true"
        className={cx(
          "border-t border-edge/60 py-1 text-center text-xs",
          on === today ? "font-[640]" : isWorkingDay ? "text-soft" : "text-faint",
        )}
      >
        {on === today ? "Today" : formatWeekday(on, "short")}
        <span className="block font-[450] text-faint">{formatDate(on, today)}</span>
      </p>
    </div>
  );
};
