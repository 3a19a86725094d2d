import { firstName } from "@followthrough/domain/firstName";
import { useEffect, useRef } from "react";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { MomentFields } from "./MomentFields";
import type { Step } from "./StepFields";

interface WaitingFieldsProps {
  /** Whose turn it is. */
  name: string;
  value: Step;
  onChange: (step: Step) => void;
  today: string;
  /** What is wrong with `what` or `dueOn`. */
  error: (field: string) => string | undefined;
  /** The box to type into first. */
  first?: boolean;
}

/** What they are to do, and until when they are left in peace. */
export const WaitingFields = ({ name, value, onChange, today, error, first = false }: WaitingFieldsProps) => {
  const whatBox = useRef<HTMLInputElement>(null);
  // What was pressed to get here is gone from the page; the focus must not go with it.
  useEffect(() => {
    if (first) whatBox.current?.focus();
  }, [first]);
  return (
    <div className="grid gap-3 laptop:grid-cols-2">
      <Field label={`${firstName(name)} is to`} error={error("what")}>
        <TextInput
          value={value.what}
          ref={whatBox}
          data-autofocus={first || undefined}
          placeholder="answer"
          onChange={(event) => onChange({ ...value, what: event.target.value })}
        />
      </Field>
      <MomentFields
        label="Leave them in peace until"
        value={value}
        onChange={(moment) => onChange({ ...value, ...moment })}
        today={today}
        error={error}
        withTime={false}
      />
    </div>
  );
};
