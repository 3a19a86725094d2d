import { useEffect } from "react";

const takesOver = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1)?.querySelector("[tabindex='-1']") ??
  document.querySelector("main h1");

/**
 * Where what had the focus goes away (the last row of a list, a form that is over), the page's heading has it next. Left to
 * the browser it would fall to the document: Tab would begin at the first link of all, and a screen reader say nothing.
 */
export const useFocusKept = (): void =>
  useEffect(() => {
    let held: Element | null = null;
    let frame = 0;
    const take = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
    };
    // Pressed beside everything, it is let go on purpose.
    const letGo = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget === null && target instanceof Element)
        queueMicrotask(() => {
          if (target === held && target.isConnected && document.activeElement === document.body) held = null;
        });
    };
    const look = () => {
      frame = 0;
      if (held === null || held.isConnected) return;
      held = null;
      if (document.activeElement === document.body) takesOver()?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      // Two frames later: code that moves the focus itself does so in an effect, which runs first.
      if (held !== null && !held.isConnected && frame === 0)
        frame = requestAnimationFrame(() => (frame = requestAnimationFrame(look)));
    });
    document.addEventListener("focusin", take);
    document.addEventListener("focusout", letGo);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", take);
      document.removeEventListener("focusout", letGo);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
