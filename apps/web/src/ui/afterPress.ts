import { flushSync } from "react-dom";

/** A finger or a button of the mouse is down. */
let pressed = false;

if (typeof document !== "undefined") {
  addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);
}

/**
 * What leaving a box sets off, once the press that left it is over: a button that moved away under the pointer before would not
 * be pressed. What the press then does finds it done.
 */
export const afterPress = (act: () => void): void => {
  if (!pressed) return act();
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    flushSync(act);
  };
  for (const event of ["pointerup", "pointercancel"]) addEventListener(event, end, { signal: stop.signal });
};
