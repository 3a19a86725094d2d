import { useRef } from "react";
import { parseFutureMoment } from "../../lib/dayWords";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { TimeField } from "../../ui/TimeField";
import { useDayHabits } from "../../lib/useDayHabits";

interface Moment {
  dueOn: string | null;
  dueTime: string | null;
}

interface MomentFieldsProps {
  label: string;
  value: Moment;
  onChange: (moment: Moment) => void;
  today: string;
  error: (field: string) => string | undefined;
  /** Whether a time can be said. */
  withTime?: boolean;
}

/** The day of a step, and its time if it has one; both can be typed as one says them: "Friday 3 pm". */
export const MomentFields = ({
  label,
  value,
  onChange,
  today,
  error,
  withTime = true,
}: MomentFieldsProps) => {
  const habits = useDayHabits();
  const read = parseFutureMoment(today, habits);
  // The words in the box for the day are read before the day is taken, so a time among them waits here for it.
  const saidTime = useRef<string | null>(null);
  const parse = (text: string): string | null => {
    const said = read(text);
    saidTime.current = said?.time ?? null;
    return said && (withTime || said.time === null) ? said.day : null;
  };
  const setDay = (dueOn: string | null) => {
    const dueTime = (withTime ? saidTime.current : null) ?? value.dueTime;
    saidTime.current = null;
    onChange({ dueOn, dueTime });
  };
  return (
    <div className={withTime ? "grid grid-cols-[minmax(0,1fr)_8.75rem] gap-3" : undefined}>
      <Field label={label} error={error("dueOn")}>
        <DayField value={value.dueOn} onChange={setDay} today={today} parse={parse} />
      </Field>
      {withTime && (
        <Field label="At" optional error={error("dueTime")}>
          <TimeField value={value.dueTime} onChange={(dueTime) => onChange({ ...value, dueTime })} />
        </Field>
      )}
    </div>
  );
};
