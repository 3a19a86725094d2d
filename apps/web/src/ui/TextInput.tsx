import type { InputHTMLAttributes, Ref } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./fieldContext";
import { inputLook } from "./inputLook";

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Inside a `Field` it is named by it; elsewhere give `aria-label`. */
export const TextInput = ({ className, ...rest }: TextInputProps) => (
  <input
    type="text"
    autoComplete="off"
    dir="auto"
    {...useFieldControl()}
    {...rest}
    className={cx(inputLook, className)}
  />
);
