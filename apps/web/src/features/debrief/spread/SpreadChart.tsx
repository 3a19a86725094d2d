import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { formatDayInSentence } from "../../../lib/words";
import { DayColumn, tall } from "./DayColumn";
import { putBack } from "../table/debriefEdits";
import type { Desk } from "../useDesk";
import { SpreadTable } from "./SpreadTable";
import { type SpreadBars, dayBeside } from "./spreadBars";

interface SpreadChartProps {
  desk: Pick<Desk, "today" | "drag" | "onPointerDown" | "move" | "edit">;
  spread: SpreadBars;
}

/** What one step takes of the height: as much as a name needs, or less on a crowded day. */
const roomiest = 22;

const unitOf = ({ bars, dailyLimit }: SpreadBars): number => {
  const most = Math.max(dailyLimit + 1, ...bars.map(({ alreadyDue, steps }) => alreadyDue + steps.length));
  return Math.max(3, Math.min(roomiest, tall / most));
};

/**
 * The days as small bars: what is due already in a quiet tone, what is added in the accent, what is too much striped,
 * days off hatched, the limit a line. A name is moved by dragging it, or with Left and Right while it has the focus.
 */
export const SpreadChart = ({ desk, spread }: SpreadChartProps) => {
  const { today, drag, onPointerDown, move, edit } = desk;
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
      move(step, day);
      focusOn(step.key);
      const there = bars.find(({ on }) => on === day);
      setSaid(
        `${step.name}: ${formatDayInSentence(day, today)}, ${(there?.alreadyDue ?? 0) + (there?.steps.length ?? 0) + 1} of ${dailyLimit}`,
      );
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const next = order[index + (event.key === "ArrowUp" ? 1 : -1)];
      if (next) focusOn(next.key);
    } else if ((event.key === "Delete" || event.key === "Backspace") && step.isMoved) {
      event.preventDefault();
      edit((now) => putBack(now, step));
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
