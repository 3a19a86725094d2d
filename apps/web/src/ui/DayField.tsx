import { Calendar } from "lucide-react";
import { type KeyboardEvent, lazy, type Ref, Suspense, useId, useRef, useState } from "react";
import { Chip } from "./Chip";
import { cx } from "./cx";
import { comingDays } from "./dayExamples";
import { formatDaysAway, formatWeekdayDate } from "./dayFormat";
import { useFieldControl, useOwnProblem } from "./fieldContext";
import { IconButton } from "./IconButton";
import { inputLook } from "./inputLook";
import { useDayWords } from "./useDayWords";
import { useFloating } from "./useFloating";
import { useOutsidePress } from "./useOutsidePress";

const MonthGrid = lazy(async () => ({ default: (await import("./MonthGrid")).MonthGrid }));

interface DayFieldProps {
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** The account's today, from the server: for the words beside the box and the mark in the calendar. */
  today: string;
  /** Reads "in 2 weeks"; null when it is no day. */
  parse: (text: string) => string | null | Promise<string | null>;
  /** What is said of words that could not be read, where there is more to say than that they are no day. */
  explain?: (text: string) => string | null;
  /** Days offered with one press, worked out by the server. */
  quick?: readonly { readonly label: string; readonly day: string }[];
  /** What can be typed, one after the other, as it would be today. */
  examples?: string | undefined;
  /** What no day means here; without it the examples stand in the empty box. */
  placeholder?: string;
  "aria-label"?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A day, typed as words or picked. What the words mean is always shown; words that mean no day stop the form. */
export const DayField = (props: DayFieldProps) => {
  const { value, onChange, today, parse, quick = [], examples = comingDays(today) } = props;
  const { placeholder = examples } = props;
  const id = useId();
  const field = useFieldControl();
  const box = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | null>(null);
  const [open, setOpen] = useState(false);
  const { text, problem, type, show, leave } = useDayWords({
    value,
    today,
    onChange,
    parse,
    explain: props.explain,
    input,
    examples,
    label: props["aria-label"],
  });
  useOwnProblem(problem !== null);
  useFloating(open, box, popover, { side: "below", align: "end" });
  useOutsidePress(open, [box, popover], () => setOpen(false));

  const pick = (day: string) => {
    show(day);
    setOpen(false);
    input.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    input.current?.focus();
  };
  const said = value === null ? "" : formatWeekdayDate(value, today);
  const meaning = value !== null && said === text ? formatDaysAway(value, today) : said;
  return (
    // Wherever the focus is while the calendar is open: a dialog around it would close instead.
    <div role="presentation" onKeyDown={closeOnEscape}>
      <div ref={box} className="relative">
        <input
          {...field}
          ref={(element) => {
            input.current = element;
            if (typeof props.ref === "function") props.ref(element);
            else if (props.ref) props.ref.current = element;
          }}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={props["aria-label"]}
          aria-invalid={problem !== null || field["aria-invalid"]}
          aria-describedby={cx(`${id}means`, field["aria-describedby"])}
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          className={cx(inputLook, "pr-11")}
        />
        <span className="absolute top-1/2 right-0.5 -translate-y-1/2">
          <IconButton
            label="Pick from the calendar"
            icon={<Calendar />}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      </div>
      <p
        id={`${id}means`}
        role="status"
        // Its line is kept free where nothing else stands below the box.
        className={cx(
          "mt-1 text-sm",
          field["aria-describedby"] ? "empty:mt-0" : "min-h-5",
          problem ? "text-late" : "text-soft",
        )}
      >
        {problem ?? meaning}
      </p>
      {quick.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {quick.map((choice) => (
            <Chip key={choice.label} onClick={() => show(choice.day)}>
              {choice.label}
            </Chip>
          ))}
        </div>
      )}
      <div ref={popover} popover="manual" role="dialog" aria-label="Calendar" className="popover p-3">
        {open && (
          <Suspense fallback={<div className="h-72 w-72" />}>
            <MonthGrid value={value} today={today} onPick={pick} />
          </Suspense>
        )}
      </div>
    </div>
  );
};
