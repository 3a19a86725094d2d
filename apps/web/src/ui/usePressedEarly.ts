import { useEffect } from "react";

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/**
 * While a page is on its way its keys are not there yet, though it names what it will be: the last single key that is pressed
 * meanwhile is pressed again once the page is, if it is the one that was waited for.
 */
export const usePressedEarly = (): void =>
  useEffect(() => {
    const address = window.location.pathname;
    let pressed: string | null = null;
    const note = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
      if (isPlain && !event.defaultPrevented && !isTyping(event)) pressed = event.key;
    };
    document.addEventListener("keydown", note);
    return () => {
      document.removeEventListener("keydown", note);
      const key = pressed;
      // After the page that takes this one's place has said which keys it has.
      if (key !== null)
        setTimeout(() => {
          if (window.location.pathname === address)
            document.activeElement?.dispatchEvent(
              new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
            );
        });
    };
  }, []);
