import { type ReactNode, useId, useMemo } from "react";
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

/** Label, hint and error of one control, tied together; any input of this folder inside takes its names from here. */
export const Field = ({ label, hint, error, optional, hideLabel, group, children }: FieldProps) => {
  const id = useId();
  const described = [error ? `${id}error` : "", hint ? `${id}hint` : ""].filter(Boolean).join(" ");
  const invalid = error !== undefined && error !== "";
  const context = useMemo(
    () => ({ label, id: `${id}input`, labelId: `${id}label`, describedBy: described || undefined, invalid }),
    [label, id, described, invalid],
  );
  const words = (
    <>
      {label}
      {optional && <span className="ml-1.5 font-normal text-faint">optional</span>}
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
      {invalid && (
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
