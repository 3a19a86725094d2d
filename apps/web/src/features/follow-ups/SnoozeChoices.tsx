import { dayAhead } from "../../lib/dayWords";
import { Button } from "../../ui/Button";
import { sayTime, sayWeekdayDate } from "../../ui/dayFormat";
import { MomentFields } from "./MomentFields";

const words = ["tomorrow", "next week", "in 2 weeks", "in a month"];

/** The day and time that are typed, beside the usual days. */
export interface OtherMoment {
  readonly dueOn: string | null;
  readonly dueTime: string | null;
}

/** The day a step is moved to by what was typed. Only another time is still to come on its own day, or today where that is over. */
export const chosenDay = (
  followUp: { dueOn: string; dueTime: string | null },
  other: OtherMoment,
  today: string,
) =>
  other.dueOn ??
  (other.dueTime === followUp.dueTime ? null : followUp.dueOn < today ? today : followUp.dueOn);

interface SnoozeChoicesProps {
  today: string;
  /** The time it has, which it keeps on a usual day. */
  dueTime: string | null;
  /** A usual day was pressed: that is enough. */
  onPick: (day: string) => void;
  other: OtherMoment;
  onOther: (moment: OtherMoment) => void;
  error: (field: string) => string | undefined;
}

/** To which day: one press on a usual one, or any other. */
export const SnoozeChoices = ({ today, dueTime, onPick, other, onOther, error }: SnoozeChoicesProps) => {
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
                <span className="font-normal text-soft">
                  {[sayWeekdayDate(day, today), ...(dueTime ? [sayTime(dueTime)] : [])].join(" · ")}
                </span>
              </Button>
            )
          );
        })}
      </div>
      <MomentFields label="Or another day" value={other} onChange={onOther} today={today} error={error} />
    </>
  );
};
