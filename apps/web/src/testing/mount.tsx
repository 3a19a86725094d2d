import { type ReactNode, StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";

const mounted = new Map<Root, HTMLElement>();

/** Draws a part on the page, as the app draws it, and waits until the browser has painted it. */
export const mount = async (part: ReactNode): Promise<void> => {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  mounted.set(root, place);
  flushSync(() => root.render(<StrictMode>{part}</StrictMode>));
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Takes everything off the page again. */
export const unmountAll = (): void => {
  for (const [root, place] of mounted) {
    flushSync(() => root.unmount());
    place.remove();
  }
  mounted.clear();
};
