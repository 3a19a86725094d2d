import { X } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "../../../ui/cx";

interface FactChipProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** A quiet word in front: "at", "email". */
  lead: string;
  /** What was read may not be what was meant. */
  isUnsure?: boolean;
  children: ReactNode;
  removeLabel: string;
  onRemove: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A small fact that can be pressed to change it, and taken away. */
export const FactChip = ({
  lead,
  isUnsure = false,
  children,
  removeLabel,
  onRemove,
  className,
  ...rest
}: FactChipProps) => (
  <span
    className={cx(
      "inline-flex min-h-8 max-w-full items-stretch rounded-md border bg-card text-sm font-[540] touch:min-h-11",
      isUnsure ? "border-dashed border-due" : "border-line",
      className,
    )}
  >
    <button
      type="button"
      {...rest}
      className="inline-flex min-w-0 items-center gap-1.5 rounded-l-md py-1 pr-1 pl-2.5 text-left transition-colors hover:bg-hover"
    >
      <span className={cx("shrink-0 font-[500]", isUnsure ? "text-due" : "text-faint")}>
        {lead}
        {isUnsure && (
          <>
            <span aria-hidden="true">?</span>
            <span className="sr-only"> (not sure)</span>
          </>
        )}
      </span>
      <span className="truncate" dir="auto">
        {children}
      </span>
    </button>
    <button
      type="button"
      tabIndex={rest.tabIndex}
      aria-label={removeLabel}
      onClick={onRemove}
      className="inline-flex w-7 shrink-0 items-center justify-center rounded-r-md text-faint transition-colors hover:bg-hover hover:text-ink touch:w-10"
    >
      <X aria-hidden="true" className="size-3.5" />
    </button>
  </span>
);

/** A chip that is not there yet. */
export const AddChip = ({
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }) => (
  <button
    type="button"
    {...rest}
    className={cx(
      "inline-flex min-h-8 items-center gap-1 rounded-md border border-dashed border-edge/60 px-2.5 text-sm font-[520] text-soft transition-colors hover:bg-hover hover:text-ink touch:min-h-11",
      className,
    )}
  />
);
