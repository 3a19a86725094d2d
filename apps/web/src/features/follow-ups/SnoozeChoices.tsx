import { Button } from "../../ui/Button";
import { formatTime, formatWeekdayDate } from "../../ui/dayFormat";
import { MomentFields } from "./MomentFields";
import type { SnoozeForm } from "./snoozeForm";
import { usualDays } from "./usualDays";
import { useDayHabits } from "../../lib/useDayHabits";

interface SnoozeChoicesProps {
  today: string;
  /** The time the step has, which it keeps on a usual day. */
  dueTime: string | null;
  /** A usual day was pressed: that is enough. */
  onPick: (day: string) => void;
  value: SnoozeForm;
  onChange: (value: SnoozeForm) => void;
  /** What is wrong with `dueOn` or `dueTime`. */
  error: (field: string) => string | undefined;
}

/** To when: one press on a usual day, or any other day and time. */
export const SnoozeChoices = ({ today, dueTime, onPick, value, onChange, error }: SnoozeChoicesProps) => {
  const days = usualDays(today, useDayHabits());
  return (
    <>
      <div className="mb-4 grid gap-1.5">
        {days.map(({ label, day }) => (
          <Button key={label} onClick={() => onPick(day)} className="justify-between!">
            <span>{label}</span>
            <span className="font-normal text-soft">
              {[formatWeekdayDate(day, today), ...(dueTime ? [formatTime(dueTime)] : [])].join(" · ")}
            </span>
          </Button>
        ))}
      </div>
      <MomentFields label="Or another day" value={value} onChange={onChange} today={today} error={error} />
    </>
  );
};
