import { dayAhead } from "../../lib/dayWords";
import { Button } from "../../ui/Button";
import { DayField } from "../../ui/DayField";
import { Field } from "../../ui/Field";
import { sayWeekdayDate } from "../../ui/dayFormat";

const words = ["tomorrow", "next week", "in 2 weeks", "in a month"];

interface SnoozeChoicesProps {
  today: string;
  /** A usual day was pressed: that is enough. */
  onPick: (day: string) => void;
  other: string | null;
  onOther: (day: string | null) => void;
  error: string | undefined;
}

/** To which day: one press on a usual one, or any other. */
export const SnoozeChoices = ({ today, onPick, other, onOther, error }: SnoozeChoicesProps) => {
  const parse = dayAhead(today);
  return (
    <>
      <div className="mb-4 grid gap-1.5">
        {words.map((word) => {
          const day = parse(word);
          return (
            day && (
              <Button key={word} onClick={() => onPick(day)} className="justify-between!">
                <span className="first-letter:uppercase">{word}</span>
                <span className="font-normal text-soft">{sayWeekdayDate(day, today)}</span>
              </Button>
            )
          );
        })}
      </div>
      <Field label="Or another day" error={error}>
        <DayField value={other} onChange={onOther} today={today} parse={parse} />
      </Field>
    </>
  );
};
