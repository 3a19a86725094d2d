import { useToday } from "../../lib/session";
import { Checkbox } from "../../ui/Checkbox";
import { describeSaid, describeSaidMoment } from "./describeSaid";
import type { Step } from "./StepFields";

interface AlsoStepsProps {
  name: string;
  /** What the words say is next. */
  said: readonly Step[];
  next: Step;
  /** What is planned besides. */
  also: readonly Step[];
  onChange: (also: readonly Step[]) => void;
}

const isSame = (one: Step, other: Step): boolean =>
  one.what === other.what || (one.action === other.action && one.dueOn === other.dueOn);

/** What the words say beside the step that is edited: each planned with it by a tick. */
export const AlsoSteps = ({ name, said, next, also, onChange }: AlsoStepsProps) => {
  const today = useToday();
  const besides = said.filter((step) => !isSame(step, next));
  // Ticked, and said in other words since: it stays until it is taken away.
  const unsaid = also.filter((step) => !besides.some((other) => isSame(step, other)));
  if (besides.length + unsaid.length === 0) return null;
  return (
    <fieldset className="mt-3 space-y-1.5">
      <legend className="mb-1 text-sm text-soft">You also wrote</legend>
      {[...besides, ...unsaid].map((step) => {
        const others = also.filter((other) => !isSame(step, other));
        return (
          <Checkbox
            key={`${step.what}${step.dueOn ?? ""}`}
            label={describeSaid(step, name)}
            hint={describeSaidMoment(step, today)}
            checked={others.length < also.length}
            onChange={(change) => onChange(change.target.checked ? [...others, step] : others)}
          />
        );
      })}
    </fieldset>
  );
};
