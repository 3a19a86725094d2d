import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { ariaKeys } from "./ariaKeys";
import { cx } from "./cx";
import { Tooltip } from "./Tooltip";

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** What it does: its name and its tooltip. */
  label: string;
  icon: ReactNode;
  kbd?: string;
  /** For a switch such as a star: whether it is on. */
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only a picture, so it always has a name. */
export const IconButton = ({ label, icon, kbd, pressed, className, ...rest }: IconButtonProps) => (
  <Tooltip text={label} kbd={kbd}>
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={ariaKeys(kbd)}
      className={cx(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft transition-colors hover:bg-hover hover:text-ink disabled:opacity-55 touch:size-11 aria-pressed:text-due [&>svg]:size-[18px]",
        className,
      )}
    >
      {icon}
    </button>
  </Tooltip>
);
