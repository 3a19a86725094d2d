import type { ComponentProps, ReactNode } from "react";
import { Button } from "../../ui/Button";
import { StepFields } from "./StepFields";

interface OptionalStepProps extends ComponentProps<typeof StepFields> {
  /** Whether it is planned; a step that is goes along whole, and one without a day is refused, never left out. */
  isPlanned: boolean;
  onPlanned: (isPlanned: boolean) => void;
  /** What is known beforehand. */
  note?: ReactNode;
}

/** The next step in a form for something else: it can be left for later by one press. */
export const OptionalStep = ({ isPlanned, onPlanned, note, ...fields }: OptionalStepProps) => (
  <section className="rounded-lg border border-line p-4">
    <div className="flex items-center gap-3">
      <h3 className="flex-1 text-sm font-[640]">Next step</h3>
      <Button tone="quiet" onClick={() => onPlanned(!isPlanned)}>
        {isPlanned ? "None for now" : "Plan one"}
      </Button>
    </div>
    {note}
    {isPlanned && (
      <div className="mt-2">
        <StepFields {...fields} />
      </div>
    )}
  </section>
);
