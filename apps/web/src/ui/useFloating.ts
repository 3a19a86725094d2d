import { type RefObject, useLayoutEffect } from "react";
import { type Placement, placeBeside } from "./placeBeside";

/**
 * Shows a `popover` element beside its anchor while `open`, and keeps it there when the page scrolls or the window
 * changes. The browser's top layer holds it, so nothing can clip it.
 */
export const useFloating = (
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  placement: Placement & { sameWidth?: boolean },
): void => {
  const { side, align, sameWidth = false } = placement;
  useLayoutEffect(() => {
    const [from, what] = [anchor.current, floating.current];
    if (!open || !from || !what) return;
    what.showPopover();
    const place = () => {
      const beside = from.getBoundingClientRect();
      if (sameWidth) what.style.width = `${beside.width}px`;
      // Its whole height, also while it is cut off: to give it that for a moment would scroll it back to its top.
      const size = { width: what.offsetWidth, height: what.scrollHeight + 2 };
      const view = { width: document.documentElement.clientWidth, height: innerHeight };
      const { left, top, maxHeight } = placeBeside(beside, size, view, { side, align });
      what.style.left = `${left}px`;
      what.style.top = `${top}px`;
      what.style.maxHeight = `${maxHeight}px`;
    };
    place();
    const grown = new ResizeObserver(place);
    grown.observe(what);
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      grown.disconnect();
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
      if (what.isConnected && what.matches(":popover-open")) what.hidePopover();
    };
  }, [open, anchor, floating, side, align, sameWidth]);
};
