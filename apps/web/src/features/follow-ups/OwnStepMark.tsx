import { ListChecks } from "lucide-react";

/** In the place of a person's mark: the step is for or with nobody. */
export const OwnStepMark = () => (
  <span
    aria-hidden="true"
    className="grid size-9.5 shrink-0 place-items-center rounded-full border border-line bg-card text-soft select-none"
  >
    <ListChecks className="size-4.5" />
  </span>
);
