import { type ButtonHTMLAttributes, type ReactNode, type Ref, useState } from "react";
import { ariaKeys } from "./ariaKeys";
import { type ButtonSize, type ButtonTone, buttonLook } from "./buttonLook";
import { cx } from "./cx";
import { Kbd } from "./Kbd";
import { makeSecondPress } from "./secondPress";
import { Spinner } from "./Spinner";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** The key that does the same, shown as a hint. The key itself is bound elsewhere. */
  kbd?: string | undefined;
  /** Something is on its way: stays focusable, ignores presses. */
  busy?: boolean | undefined;
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** An act; a double press is one. Leading somewhere is a `ButtonLink`. */
export const Button = (props: ButtonProps) => {
  const [presses] = useState(makeSecondPress<string>);
  const { tone = "plain", size, icon, kbd, busy, wide, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={ariaKeys(kbd)}
      className={cx(buttonLook(tone, size), wide && "w-full", className)}
      onClick={(event) => {
        // A pointer's second click says that it is one, and a key's has no count.
        const isAgain = presses.isSecond("", event.timeStamp) && event.detail !== 1;
        if (busy || isAgain) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {kbd && <Kbd keys={kbd} tone={tone === "primary" || tone === "danger" ? "onAccent" : "plain"} />}
    </button>
  );
};
