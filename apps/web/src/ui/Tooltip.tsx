import { type ReactNode, useEffect, useRef, useState } from "react";
import { Kbd } from "./Kbd";
import { useFloating } from "./useFloating";

const wait = 400;

/**
 * A word about what is under the pointer or has the focus. Never the only place something is said: the control inside
 * carries the same words as its name. Esc hides it.
 */
export const Tooltip = ({
  text,
  kbd,
  children,
}: {
  text: string;
  kbd?: string | undefined;
  children: ReactNode;
}) => {
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const [open, setOpen] = useState(false);
  useFloating(open, anchor, bubble, { side: "above", align: "centre" });
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (after: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(true), after);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  return (
    <span
      ref={anchor}
      role="presentation"
      className="inline-flex"
      onPointerEnter={(event) => event.pointerType === "mouse" && show(wait)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(":focus-visible") && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span ref={bubble} popover="manual" aria-hidden="true" className="tooltip text-xs font-medium">
        {open && (
          <span className="flex items-center gap-2">
            {text}
            {kbd && <Kbd keys={kbd} tone="onInk" />}
          </span>
        )}
      </span>
    </span>
  );
};
