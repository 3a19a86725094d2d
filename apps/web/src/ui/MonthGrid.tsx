import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { dayNumber, dayOfNumber, monthStart, monthWeeks, stepMonths, weekdayOf } from "./calendarMath";
import { cx } from "./cx";
import { sayFullDate, sayMonth, sayWeekday } from "./dayFormat";
import { firstWeekday } from "./firstWeekday";
import { IconButton } from "./IconButton";

interface MonthGridProps {
  value: string | null;
  today: string;
  onPick: (day: string) => void;
  locale?: string;
}

const step = (day: string, days: number) => dayOfNumber(dayNumber(day) + days);

/** One month. Arrows move by days and weeks, Page Up and Down by months, Home and End within the week, Enter picks. */
export const MonthGrid = ({ value, today, onPick, locale = navigator.language }: MonthGridProps) => {
  const [at, setAt] = useState(value ?? today);
  const [moved, setMoved] = useState(true);
  const grid = useRef<HTMLTableElement>(null);
  const first = firstWeekday(locale);
  const weeks = monthWeeks(at, first);
  useEffect(() => {
    if (moved) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at, moved]);

  const go = (day: string, withFocus: boolean) => {
    setMoved(withFocus);
    setAt(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const intoWeek = (weekdayOf(at) - first + 7) % 7;
    const next = new Map([
      ["ArrowLeft", step(at, -1)],
      ["ArrowRight", step(at, 1)],
      ["ArrowUp", step(at, -7)],
      ["ArrowDown", step(at, 7)],
      ["Home", step(at, -intoWeek)],
      ["End", step(at, 6 - intoWeek)],
      ["PageUp", stepMonths(at, event.shiftKey ? -12 : -1)],
      ["PageDown", stepMonths(at, event.shiftKey ? 12 : 1)],
    ]).get(event.key);
    if (!next) return;
    event.preventDefault();
    go(next, true);
  };
  return (
    <div>
      <div className="mb-2 flex items-center gap-1">
        <h3 aria-live="polite" className="flex-1 pl-2 text-sm font-[620]">
          {sayMonth(at, locale)}
        </h3>
        <IconButton
          label="Month before"
          icon={<ChevronLeft />}
          onClick={() => go(stepMonths(at, -1), false)}
        />
        <IconButton label="Next month" icon={<ChevronRight />} onClick={() => go(stepMonths(at, 1), false)} />
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={sayMonth(at, locale)}
        onKeyDown={onKeyDown}
        className="text-sm"
      >
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th
                key={day}
                scope="col"
                abbr={sayWeekday(day, "long", locale)}
                className="h-7 text-xs font-medium text-faint"
              >
                {sayWeekday(day, "short", locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} role="gridcell" aria-selected={day === value} className="p-0">
                  <button
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={sayFullDate(day, locale)}
                    aria-current={day === today ? "date" : undefined}
                    onClick={() => onPick(day)}
                    className={cx(
                      "size-9 rounded-md tabular-nums hover:bg-hover touch:size-11",
                      day === value && "bg-accent font-semibold text-on-accent hover:bg-accent-strong",
                      day !== value && day === today && "font-bold text-accent",
                      day !== value && monthStart(day) !== monthStart(at) && "text-faint",
                    )}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
