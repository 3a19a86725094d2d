import { type Step, StepFields } from "./StepFields";
import { WaitingFields } from "./WaitingFields";

interface NextFieldsProps {
  /** Whom it is with; null for a step of mine alone. */
  name: string | null;
  value: Step;
  onChange: (step: Step) => void;
  today: string;
  error: (field: string) => string | undefined;
  /** The box to type into first. */
  first?: boolean;
}

/** The fields of what comes next: a step of mine, or what they are to do. */
export const NextFields = ({ name, first = false, ...fields }: NextFieldsProps) =>
  name !== null && fields.value.waitingSinceOn ? (
    <WaitingFields {...fields} name={name} first={first} />
  ) : (
    <StepFields {...fields} isOwn={name === null} first={first} />
  );
