import { useToday } from "../../lib/session";
import { Checkbox } from "../../ui/Checkbox";
import { describeSaid, describeSaidMoment } from "./describeSaid";
import { isSameSaid, saidBesides } from "./saidBesides";
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

/** What the words say beside the step that is edited: each planned with it by a tick. */
export const AlsoSteps = ({ name, said, next, also, onChange }: AlsoStepsProps) => {
  const today = useToday();
  const besides = saidBesides(said, next, also);
  if (besides.length === 0) return null;
  return (
    <fieldset className="mt-3 space-y-1.5">
      <legend className="mb-1 text-sm text-soft">You also wrote</legend>
      {besides.map((step) => {
        const others = also.filter((other) => !isSameSaid(step, other));
        return (
          <Checkbox
            key={`${step.waitingSinceOn ?? ""}${step.what}`}
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
