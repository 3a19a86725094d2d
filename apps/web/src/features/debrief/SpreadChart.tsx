import {
  type KeyboardEvent,
  type PointerEvent,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { firstName, sayDayWithin } from "../../lib/words";
import { sayDate, sayDay, sayFullDate, sayWeekday } from "../../ui/dayFormat";
import { cx } from "../../ui/cx";
import type { PlannedStep } from "./debriefSteps";
import { SpreadTable } from "./SpreadTable";
import { sayTooMuch } from "./saySpread";
import { type DayBar, type SpreadBars, dayBeside } from "./spreadBars";

interface SpreadChartProps {
  spread: SpreadBars;
  today: string;
  /** The step that is being dragged, and the day it is over. */
  drag: { readonly key: string; readonly over: string | null } | null;
  onPointerDown: (event: PointerEvent) => void;
  onMove: (step: PlannedStep, day: string) => void;
  onPutBack: (step: PlannedStep) => void;
}

/** The height of the bars, in pixels; one step takes as much of it as a name needs, or less on a crowded day. */
const tall = 168;
const roomiest = 22;

const unitOf = ({ bars, dailyLimit }: SpreadBars): number => {
  const most = Math.max(dailyLimit + 1, ...bars.map(({ alreadyDue, steps }) => alreadyDue + steps.length));
  return Math.max(3, Math.min(roomiest, tall / most));
};

interface DayColumnProps extends Pick<SpreadChartProps, "today" | "drag"> {
  bar: DayBar;
  unit: number;
  dailyLimit: number;
  stop: string | undefined;
}

const DayColumn = ({ bar, unit, dailyLimit, stop, today, drag }: DayColumnProps) => {
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
              aria-label={`${step.name || "Somebody"}: ${step.what}, ${sayFullDate(on)}${step.isMoved ? ", moved by hand" : ""}`}
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
        {on === today ? "Today" : sayWeekday(on, "short")}
        <span className="block font-[450] text-faint">{sayDate(on, today)}</span>
      </p>
    </div>
  );
};

/**
 * The days as small bars: what is due already in a quiet tone, what is added in the accent, what is too much striped,
 * days off hatched, the limit a line. A name is moved by dragging it, or with Left and Right while it has the focus.
 */
export const SpreadChart = (props: SpreadChartProps) => {
  const { spread, today, drag, onPointerDown, onMove, onPutBack } = props;
  const { bars, dailyLimit } = spread;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState("");
  const unit = unitOf(spread);
  const order = bars.flatMap(({ steps }) => steps);
  const stop = order.find(({ key }) => key === at)?.key ?? order[0]?.key;
  const focusOn = (key: string) => {
    setAt(key);
    setTurn((before) => before + 1);
  };
  const bringFocus = useEffectEvent(() => {
    // Nobody who has gone elsewhere is called back.
    const isElsewhere =
      !box.current?.contains(document.activeElement) && document.activeElement !== document.body;
    if (at && !isElsewhere) box.current?.querySelector<HTMLElement>(`[data-chip="${at}"]`)?.focus();
  });
  // A name that was moved stands in another bar, as another element.
  const atDay = bars.find(({ steps }) => steps.some(({ key }) => key === at))?.on;
  useLayoutEffect(() => {
    if (turn > 0 && atDay !== undefined) bringFocus();
  }, [turn, atDay]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || !(event.target instanceof Element)) return;
    const key = event.target.getAttribute("data-chip");
    const index = order.findIndex((step) => step.key === key);
    const step = order[index];
    const bar = bars.find(({ steps }) => steps.some((each) => each.key === key));
    if (!step || !bar) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      const day = dayBeside(bars, bar.on, event.key === "ArrowRight" ? 1 : -1);
      if (day === null) return;
      onMove(step, day);
      focusOn(step.key);
      const there = bars.find(({ on }) => on === day);
      setSaid(
        `${step.name}: ${sayDayWithin(day, today)}, ${(there?.alreadyDue ?? 0) + (there?.steps.length ?? 0) + 1} of ${dailyLimit}`,
      );
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const next = order[index + (event.key === "ArrowUp" ? 1 : -1)];
      if (next) focusOn(next.key);
    } else if ((event.key === "Delete" || event.key === "Backspace") && step.isMoved) {
      event.preventDefault();
      onPutBack(step);
      focusOn(step.key);
      setSaid(`${step.name}: put back`);
    }
  };
  return (
    <figure className="relative min-w-0" aria-label="The days of the next steps">
      <div
        ref={box}
        role="toolbar"
        tabIndex={-1}
        aria-label="Names on their days. Left and Right move one, Up and Down go to another."
        className="relative flex overflow-x-auto overscroll-x-contain pb-1"
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onFocus={(event) => setAt(event.target.getAttribute("data-chip"))}
      >
        {bars.map((bar) => (
          <DayColumn
            key={bar.on}
            bar={bar}
            unit={unit}
            dailyLimit={dailyLimit}
            stop={stop}
            today={today}
            drag={drag}
          />
        ))}
        <div
          aria-hidden="true"
          className="pointer-events-none absolute left-0 border-t border-dashed border-due/70"
          style={{
            width: bars.length * 68 + bars.filter(({ isAfterGap }) => isAfterGap).length * 16,
            top: tall + 18 - dailyLimit * unit,
          }}
        />
      </div>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute right-0 rounded-sm bg-paper px-1 text-xs text-due"
        style={{ top: tall + 9 - dailyLimit * unit }}
      >
        {dailyLimit} a day
      </span>
      <SpreadTable spread={spread} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </figure>
  );
};

/** So many days are named one by one; more are summed up. */
const namedDays = 3;

/** Which days have too much, in words beside the bars. */
export const TooMuch = ({ spread, today }: { spread: SpreadBars; today: string }) => {
  const days = spread.bars.filter((bar) => sayTooMuch(bar) !== "");
  if (days.length === 0) return null;
  const most = Math.max(...days.map(({ over }) => over));
  return (
    <p className="text-sm text-due">
      {days.length > namedDays
        ? `${days.length} days have more than ${spread.dailyLimit}, by up to ${most}.`
        : days.map((bar) => `${sayDay(bar.on, today)}: ${sayTooMuch(bar)}`).join(" · ")}
    </p>
  );
};
