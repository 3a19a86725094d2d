import { useRef } from "react";
import { parseFutureMoment } from "../../lib/dayWords";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { TimeField } from "../../ui/TimeField";
import { useDayHabits } from "../../lib/useDayHabits";

interface Moment {
  dueOn: string | null;
  dueTime: string | null;
  place?: string | null;
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

/** The day of a step, and its time if it has one; both can be typed as one says them, with where: "Friday 3 pm at Cafe Luna". */
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
  // The words in the box for the day are read before the day is taken, so what else they say waits here for it.
  const said = useRef<Pick<Moment, "dueTime" | "place">>({ dueTime: null });
  // A place the words said before goes with them.
  const saidPlace = useRef<string | null>(null);
  const parse = (text: string): string | null => {
    const moment = read(text);
    said.current = { dueTime: moment?.time ?? null, place: moment?.place ?? null };
    if (!moment || (!withTime && (moment.time !== null || moment.place !== null))) return null;
    return moment.day;
  };
  const setDay = (dueOn: string | null) => {
    const { dueTime, place } = withTime ? said.current : { dueTime: null, place: null };
    said.current = { dueTime: null };
    const isFromWords = saidPlace.current !== null && saidPlace.current === value.place;
    saidPlace.current = place ?? null;
    onChange({
      dueOn,
      dueTime: dueTime ?? value.dueTime,
      ...(place || isFromWords ? { place: place ?? null } : {}),
    });
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
