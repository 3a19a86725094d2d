import { type ReactNode, useId, useMemo, useState } from "react";
import { FieldContext } from "./fieldContext";

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says so beside the label. Everything else is required. */
  optional?: boolean;
  /** The label is read out and not shown. */
  hideLabel?: boolean;
  /** What is inside is a group (`SegmentedChoice`, several checkboxes), not one control. */
  group?: boolean;
  children: ReactNode;
}

/** Label, hint and error of one control, tied together, of two sentences about what is wrong the control's own; any input of this folder inside takes its names from here. */
export const Field = (props: FieldProps) => {
  const { label, hint, error, optional: isOptional = false, hideLabel, group, children } = props;
  const id = useId();
  const [saysItself, tellOwnProblem] = useState(false);
  const invalid = error !== undefined && error !== "";
  const saysError = invalid && !saysItself;
  const described = [saysError ? `${id}error` : "", hint ? `${id}hint` : ""].filter(Boolean).join(" ");
  const context = useMemo(
    () => ({
      label,
      id: `${id}input`,
      labelId: `${id}label`,
      describedBy: described || undefined,
      invalid,
      isOptional,
      tellOwnProblem,
    }),
    [label, id, described, invalid, isOptional],
  );
  const words = (
    <>
      {label}
      {isOptional && <span className="ml-1.5 font-normal text-faint">optional</span>}
    </>
  );
  const look = hideLabel ? "sr-only" : "mb-1 block text-sm font-[560]";
  return (
    <div
      className="min-w-0"
      role={group ? "group" : undefined}
      aria-labelledby={group ? `${id}label` : undefined}
    >
      {group ? (
        <span id={`${id}label`} className={look}>
          {words}
        </span>
      ) : (
        <label id={`${id}label`} htmlFor={`${id}input`} className={look}>
          {words}
        </label>
      )}
      <FieldContext value={context}>{children}</FieldContext>
      {saysError && (
        <p id={`${id}error`} role="alert" className="mt-1 text-sm text-late first-letter:uppercase">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
};
