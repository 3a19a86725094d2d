import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the end of what scrolls in `box` in sight after something was added there, also when a row grows a moment later
 * because somebody in it was recognised. Whoever scrolls or presses is left alone.
 */
export const useStayAtEnd = (box: RefObject<HTMLElement | null>) => {
  const list = useRef<HTMLDivElement>(null);
  const stays = useRef(false);
  useEffect(() => {
    if (!list.current) return;
    const grown = new ResizeObserver(() => {
      if (stays.current && box.current) box.current.scrollTop = box.current.scrollHeight;
    });
    grown.observe(list.current);
    return () => grown.disconnect();
  }, [box]);
  return {
    list,
    stayAtEnd: () => {
      stays.current = true;
      box.current?.scrollTo({ top: box.current.scrollHeight });
    },
    letGo: () => {
      stays.current = false;
    },
  };
};
