import { ChevronDown } from "lucide-react";
import type { Ref, SelectHTMLAttributes } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./fieldContext";
import { inputLook } from "./inputLook";

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "children" | "multiple"> {
  options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  ref?: Ref<HTMLSelectElement>;
}

/** One of a few, by the browser's own list: the best there is on a phone. */
export const Select = ({ options, className, ...rest }: SelectProps) => (
  <span className={cx("relative block", className)}>
    <select {...useFieldControl()} {...rest} className={cx(inputLook, "appearance-none pr-9")}>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown
      aria-hidden="true"
      className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft"
    />
  </span>
);
