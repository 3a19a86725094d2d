import type { InputHTMLAttributes, Ref } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./fieldContext";
import { inputLook } from "./inputLook";

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
}

/** What is typed letter by letter: no capital at its beginning, no other word in its place. */
const literally = { autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;

/** One line of text. Inside a `Field` it is named by it; elsewhere give `aria-label`. */
export const TextInput = ({ className, ...rest }: TextInputProps) => (
  <input
    type="text"
    autoComplete="off"
    dir="auto"
    {...(/^(?:email|url)$/.test(rest.inputMode ?? "") ? literally : {})}
    {...useFieldControl()}
    {...rest}
    className={cx(inputLook, className)}
  />
);
