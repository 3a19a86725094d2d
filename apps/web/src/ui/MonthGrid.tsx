import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cx } from "./cx";
import { formatFullDate, formatMonth, formatWeekday } from "./dayFormat";
import { addDays, addMonths, weekdayOf } from "./days";
import { firstWeekday } from "./firstWeekday";
import { IconButton } from "./IconButton";
import { monthStart, monthWeeks, stepOrNull } from "./monthWeeks";

interface MonthGridProps {
  value: string | null;
  today: string;
  onPick: (day: string) => void;
  locale?: string;
}

const daysLater = (day: string, days: number) => stepOrNull(() => addDays(day, days));
const monthsLater = (day: string, months: number) => stepOrNull(() => addMonths(day, months));

/** What stands for a day past either end of the calendar: the place in its week. */
const weekdayKeys = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"] as const;

/** Where a key leads from a day; undefined for keys that lead nowhere, null past the end of the calendar. */
const dayOfKey = (at: string, first: number, { key, shiftKey }: KeyboardEvent): string | null | undefined => {
  const intoWeek = (weekdayOf(at) - first + 7) % 7;
  return new Map([
    ["ArrowLeft", daysLater(at, -1)],
    ["ArrowRight", daysLater(at, 1)],
    ["ArrowUp", daysLater(at, -7)],
    ["ArrowDown", daysLater(at, 7)],
    ["Home", daysLater(at, -intoWeek)],
    ["End", daysLater(at, 6 - intoWeek)],
    ["PageUp", monthsLater(at, shiftKey ? -12 : -1)],
    ["PageDown", monthsLater(at, shiftKey ? 12 : 1)],
  ]).get(key);
};

/** One month. Arrows move by days and weeks, Page Up and Down by months, Home and End within the week, Enter picks. */
export const MonthGrid = ({ value, today, onPick, locale = navigator.language }: MonthGridProps) => {
  const [at, setAt] = useState(value ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const first = firstWeekday(locale);
  const weeks = monthWeeks(at, first);
  // Any full week names the weekdays.
  const headings = weeks[1]?.filter((day) => day !== null) ?? [];
  const focusDay = (day: string) => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    // On opening alone: the buttons for the month keep the focus when they are pressed.
  }, [grid]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayOfKey(at, first, event);
    if (next === undefined) return;
    event.preventDefault();
    if (next === null) return;
    setAt(next);
    requestAnimationFrame(() => focusDay(next));
  };
  return (
    <div>
      <div className="mb-2 flex items-center gap-1">
        <h3 aria-live="polite" className="flex-1 pl-2 text-sm font-[620]">
          {formatMonth(at, locale)}
        </h3>
        <IconButton
          label="Month before"
          icon={<ChevronLeft />}
          onClick={() => setAt(monthsLater(at, -1) ?? at)}
        />
        <IconButton
          label="Next month"
          icon={<ChevronRight />}
          onClick={() => setAt(monthsLater(at, 1) ?? at)}
        />
      </div>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={formatMonth(at, locale)}
        onKeyDown={onKeyDown}
        className="text-sm"
      >
        <div role="row" className="grid grid-cols-7">
          {headings.map((day) => (
            <div
              key={day}
              role="columnheader"
              aria-label={formatWeekday(day, "long", locale)}
              className="grid h-7 w-9 place-items-center text-xs font-medium text-faint touch:w-11"
            >
              {formatWeekday(day, "short", locale)}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div role="row" key={week.find((day) => day !== null)} className="grid grid-cols-7">
            {week.map((day, place) =>
              day === null ? (
                <span key={weekdayKeys[place]} />
              ) : (
                <div role="gridcell" key={day} aria-selected={day === value}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={formatFullDate(day, locale)}
                    aria-current={day === today ? "date" : undefined}
                    onClick={() => onPick(day)}
                    className={cx(
                      "size-9 rounded-md tabular-nums touch:size-11",
                      day === value
                        ? "bg-accent font-semibold text-on-accent hover:bg-accent-strong"
                        : "hover:bg-hover",
                      day !== value && day === today && "font-bold text-accent",
                      day !== value && day !== today && monthStart(day) !== monthStart(at) && "text-faint",
                    )}
                  >
                    {Number(day.slice(8))}
                  </button>
                </div>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
};
