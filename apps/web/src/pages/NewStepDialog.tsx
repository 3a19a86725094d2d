import { type ComponentProps } from "react";
import { PersonPicker } from "../features/contacts/PersonPicker";
import { PlanDialog } from "../features/follow-ups/PlanDialog";

const drawPicker: ComponentProps<typeof PlanDialog>["pickPerson"] = (value, onChange) => (
  <PersonPicker value={value} onChange={onChange} />
);

/** A step from anywhere: for or with somebody, or of one's own. */
export const NewStepDialog = ({
  what,
  dueOn,
  onClose,
}: Pick<ComponentProps<typeof PlanDialog>, "dueOn" | "onClose"> & {
  /** What was said already. */
  what?: string | undefined;
}) => (
  <PlanDialog
    pickPerson={drawPicker}
    dueOn={dueOn}
    step={what === undefined ? undefined : { action: "other", what }}
    onClose={onClose}
  />
);
