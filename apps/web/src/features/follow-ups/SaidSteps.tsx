import { useToday } from "../../lib/session";
import { Chip } from "../../ui/Chip";
import { describeSaid, describeSaidMoment } from "./describeSaid";
import type { Step } from "./StepFields";

interface SaidStepsProps {
  name: string;
  steps: readonly Step[];
  onPick: (step: Step) => void;
}

/** What the words that were written say is next, each planned with one press. */
export const SaidSteps = ({ name, steps, onPick }: SaidStepsProps) => {
  const today = useToday();
  if (steps.length === 0) return null;
  return (
    <ul aria-label="You wrote" className="flex flex-wrap gap-1.5">
      {steps.map((step) => (
        <li key={`${step.what}${step.dueOn ?? ""}`} className="max-w-full min-w-0">
          <Chip lead={describeSaidMoment(step, today)} onClick={() => onPick(step)}>
            {describeSaid(step, name)}
          </Chip>
        </li>
      ))}
    </ul>
  );
};
