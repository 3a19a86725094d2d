import { useEffect } from "react";

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** In milliseconds. */
const longestAgo = 3_000;

/**
 * While a page is on its way its keys are not there yet, though it names what it will be: the last single key that is pressed
 * meanwhile is pressed again once the page is, if it is the one that was waited for.
 */
export const usePressedEarly = (): void =>
  useEffect(() => {
    const address = window.location.pathname;
    let pressed: { readonly init: KeyboardEventInit; readonly at: number } | null = null;
    const note = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
      const { key, code, shiftKey } = event;
      if (isPlain && !event.defaultPrevented && !isTyping(event))
        pressed = { init: { key, code, shiftKey, bubbles: true, cancelable: true }, at: event.timeStamp };
    };
    document.addEventListener("keydown", note);
    return () => {
      document.removeEventListener("keydown", note);
      const last = pressed;
      // Whoever has waited longer has looked away.
      if (last === null || performance.now() - last.at > longestAgo) return;
      // After the page that takes this one's place has said which keys it has.
      setTimeout(() => {
        if (window.location.pathname === address)
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", last.init));
      });
    };
  }, []);
