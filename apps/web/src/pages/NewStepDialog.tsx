import { type ComponentProps } from "react";
import { PersonPicker } from "../features/contacts/PersonPicker";
import { PlanDialog } from "../features/follow-ups/PlanDialog";

const drawPicker: ComponentProps<typeof PlanDialog>["pickPerson"] = (value, onChange) => (
  <PersonPicker value={value} onChange={onChange} />
);

/** A step from anywhere: for or with somebody, or of one's own. */
export const NewStepDialog = ({ onClose }: { onClose: () => void }) => (
  <PlanDialog pickPerson={drawPicker} onClose={onClose} />
);
