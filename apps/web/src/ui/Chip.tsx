import { X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { flushSync } from "react-dom";
import { makeSecondPress } from "./secondPress";

interface ChipProps {
  /** A quiet word in front: "at", "email". */
  lead?: string;
  children: ReactNode;
  /** With it the chip can be taken away; `removeLabel` is what that button says. */
  onRemove?: (press: MouseEvent) => void;
  removeLabel?: string;
  /** With it the chip is a button. */
  onClick?: () => void;
}

const look =
  "inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-md border border-line bg-card px-2.5 text-sm font-[540]";

const presses = makeSecondPress<string>();

/** Takes a chip away, and hands the focus to the one after it, the one before, or the box beside them. */
const takeAway = (press: MouseEvent<HTMLButtonElement>, onRemove: (press: MouseEvent) => void) => {
  // The second half of a double press comes to the next chip.
  if (presses.isSecond("", press.timeStamp) && press.detail !== 1) return;
  const around = press.currentTarget.parentElement?.parentElement;
  const buttons = () => [...(around?.querySelectorAll("button") ?? [])];
  const at = buttons().indexOf(press.currentTarget);
  flushSync(() => onRemove(press));
  if (document.activeElement !== document.body) return;
  (buttons()[at] ?? buttons().at(-1) ?? around?.querySelector("input"))?.focus();
};

/** A small fact that can be looked at, pressed or taken away. */
export const Chip = ({ lead, children, onRemove, removeLabel = "Remove", onClick }: ChipProps) => {
  const inside = (
    <>
      {lead && <span className="shrink-0 font-[500] whitespace-nowrap text-faint">{lead}</span>}
      <span className="truncate">{children}</span>
    </>
  );
  if (onClick) {
    return (
      <button
        type="button"
        onClick={onClick}
        className={`${look} transition-colors hover:bg-hover touch:min-h-11`}
      >
        {inside}
      </button>
    );
  }
  return (
    <span className={look}>
      {inside}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={(press) => takeAway(press, onRemove)}
          className="-mr-1.5 inline-flex size-5 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink touch:-mr-2.5 touch:size-11"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </span>
  );
};
