import type { Action, Recurrence, Suggestion } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { useEffect, useRef } from "react";
import { actionOptions } from "../../lib/words";
import { Chip } from "../../ui/Chip";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";
import { formatDay, formatWeekdayDate } from "../../ui/dayFormat";
import { changeAction } from "../../lib/changeAction";
import { MomentFields } from "./MomentFields";
import { RepeatField } from "./RepeatField";
import { usualDays } from "./usualDays";
import { useDayHabits } from "../../lib/useDayHabits";

export interface Step {
  action: Action;
  what: string;
  dueOn: string | null;
  dueTime: string | null;
  /** Where it is, as it was agreed. */
  place?: string | null;
  /** The day they were asked, where it is their turn: `what` is what they are to do. */
  waitingSinceOn?: string | null;
  /** How often it comes, where that can be chosen here: it is left out where it cannot. */
  recurrence?: Recurrence | null;
  /** It was read from words that may not mean it. */
  isUnsure?: boolean;
  /** No day was said for it: it has the usual one. */
  isDayUsual?: boolean;
}

interface StepFieldsProps {
  value: Step;
  onChange: (step: Step) => void;
  today: string;
  /** What is wrong with `action`, `what`, `dueOn`, `dueTime` or `place`. */
  error: (field: string) => string | undefined;
  suggestions?: readonly Pick<Suggestion, "action" | "what" | "dueOn">[];
  /** Of a step of mine alone there is no choice of how: every way but one reaches somebody. */
  isOwn?: boolean;
  /** Whether it can have a time of day. */
  withTime?: boolean;
  /** The box to type into first. */
  first?: boolean;
}

/** What to do, how, and by when; the day is typed as one says it. */
export const StepFields = (props: StepFieldsProps) => {
  const habits = useDayHabits();
  const { value, onChange, today, error, suggestions, isOwn = false, withTime = true, first = false } = props;
  const whatBox = useRef<HTMLInputElement>(null);
  // What was pressed to get here is gone from the page; the focus must not go with it.
  useEffect(() => {
    if (first) whatBox.current?.focus();
  }, [first]);
  return (
    <div className="space-y-3">
      {suggestions && suggestions.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {suggestions.map(({ action, what, dueOn }) => (
            <Chip
              key={`${what}${dueOn}`}
              lead={formatDay(dueOn, today)}
              onClick={() => onChange({ action, what, dueOn, dueTime: null })}
            >
              {what}
            </Chip>
          ))}
        </div>
      )}
      <div className={isOwn ? undefined : "grid gap-3 laptop:grid-cols-[10rem_1fr]"}>
        {!isOwn && (
          <Field label="How" error={error("action")}>
            <Select
              options={actionOptions}
              value={value.action}
              onChange={(event) => onChange(changeAction(value, event.target.value as Action))}
            />
          </Field>
        )}
        <Field label="What" error={error("what")}>
          <TextInput
            value={value.what}
            ref={whatBox}
            data-autofocus={first || undefined}
            placeholder={isOwn ? "Renew the ALA membership" : "Ask about the opening"}
            onChange={(event) => onChange({ ...value, what: event.target.value })}
          />
        </Field>
      </div>
      <MomentFields
        label="When"
        value={value}
        onChange={(moment) => onChange({ ...value, ...moment })}
        today={today}
        error={error}
        withTime={withTime}
      />
      {withTime && (actionFacts[value.action].isMeeting || Boolean(value.place)) && (
        <Field label="Where" optional error={error("place")}>
          <TextInput
            value={value.place ?? ""}
            placeholder="Cafe Luna, 12 Main St"
            onChange={(event) => onChange({ ...value, place: event.target.value || null })}
          />
        </Field>
      )}
      {value.recurrence !== undefined && (
        <RepeatField
          value={value.recurrence}
          onChange={(recurrence) => onChange({ ...value, recurrence })}
          error={error("recurrence")}
        />
      )}
      {isOwn && (
        <div className="flex flex-wrap gap-1.5">
          {usualDays(today, habits).map(({ label, day }) => (
            <Chip key={label} lead={label} onClick={() => onChange({ ...value, dueOn: day })}>
              {formatWeekdayDate(day, today)}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
};
