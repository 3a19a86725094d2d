import { type RefObject, useLayoutEffect } from "react";
import { type Placement, placeBeside } from "./placeBeside";

/**
 * Shows a `popover` element beside its anchor while `open`, and keeps it there when the page scrolls, the window
 * changes or something comes above it. The browser's top layer holds it, so nothing can clip it.
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
    let beside = from.getBoundingClientRect();
    const place = () => {
      beside = from.getBoundingClientRect();
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
    // Scrolling, a window that turns, and what comes above the anchor while this is open: nothing tells of the last.
    let frame = 0;
    const follow = () => {
      const { left, top, width, height } = from.getBoundingClientRect();
      const isSame =
        left === beside.left && top === beside.top && width === beside.width && height === beside.height;
      if (!isSame) place();
      frame = requestAnimationFrame(follow);
    };
    follow();
    addEventListener("resize", place);
    return () => {
      grown.disconnect();
      cancelAnimationFrame(frame);
      removeEventListener("resize", place);
      if (what.isConnected && what.matches(":popover-open")) what.hidePopover();
    };
  }, [open, anchor, floating, side, align, sameWidth]);
};
