import { useLayoutEffect } from "react";

/** In milliseconds. */
const longestAgo = 3_000;

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/**
 * While a page is on its way its keys are not there yet, though it names what it will be: the last single key that is pressed
 * meanwhile is pressed again once the page is, if it is the one that was waited for and nothing took the key.
 */
export const usePressedEarly = (): void =>
  useLayoutEffect(() => {
    const address = window.location.pathname;
    let pressed: KeyboardEvent | null = null;
    let timer = 0;
    const note = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
      if (!isPlain || isTyping(event)) return;
      pressed = event;
      clearTimeout(timer);
      // Whoever has waited longer has looked away.
      timer = window.setTimeout(() => (pressed = null), longestAgo);
    };
    const end = () => {
      document.removeEventListener("keydown", note);
      clearTimeout(timer);
      if (!pressed || pressed.defaultPrevented || window.location.pathname !== address) return;
      const { key, code, shiftKey } = pressed;
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true }),
      );
    };
    document.addEventListener("keydown", note);
    // After the page that takes this one's place has said which keys it has: keys are heard until then.
    return () => void requestAnimationFrame(() => setTimeout(end));
  }, []);
