import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from "react";
import { cx } from "./cx";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
  hideLabel?: boolean;
  ref?: Ref<HTMLInputElement>;
}

const mark = "[clip-path:polygon(14%_52%,24%_42%,42%_60%,76%_20%,87%_30%,43%_80%)]";

/** Yes or no. */
export const Checkbox = (props: CheckboxProps) => {
  const { label, hint, indeterminate = false, hideLabel, className, ref, ...rest } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current, []);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label
      className={cx(
        "relative flex items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5",
        hideLabel && "touch:min-w-11 touch:justify-center",
        className,
      )}
    >
      <input
        type="checkbox"
        aria-describedby={hint ? `${id}hint` : undefined}
        {...rest}
        ref={input}
        className="peer mt-0.5 size-[18px] shrink-0 appearance-none rounded-sm border border-edge bg-card transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-55"
      />
      <span
        aria-hidden="true"
        className={cx(
          "pointer-events-none absolute mt-0.5 size-[18px] scale-75 bg-on-accent opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100",
          "peer-indeterminate:[clip-path:inset(44%_18%)]",
          mark,
        )}
      />
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        <span className="block leading-snug">{label}</span>
        {hint && (
          <span id={`${id}hint`} className="block text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
};
