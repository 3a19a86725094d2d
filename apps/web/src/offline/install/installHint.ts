import { useSyncExternalStore } from "react";

/** What a browser hands over that can put the app among those of the device. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallPrompt;
  }
}

/** "press": the browser asks. "share": it has no way to ask, and the steps are told (iOS). Null: there already, or nowhere to put it. */
export type InstallWay = "press" | "share" | null;

/** About the device, and kept when somebody signs out. */
const awayKey = "install-hint";

let prompt: InstallPrompt | null = null;
let isPutAway = false;
try {
  isPutAway = localStorage.getItem(awayKey) !== null;
} catch {
  // Storage refused: put away it is until the page is loaded anew.
}
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const changed of listeners) changed();
};

addEventListener("beforeinstallprompt", (event) => {
  // The browser's own bar would cover the way around.
  event.preventDefault();
  prompt = event;
  tell();
});
addEventListener("appinstalled", () => {
  prompt = null;
  tell();
});

const isInstalled = (): boolean => matchMedia("(display-mode: standalone)").matches;

/** An iPad says that it is a Mac, which has no touch. */
const isApple = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1);

const wayNow = (): InstallWay => (isInstalled() ? null : prompt ? "press" : isApple() ? "share" : null);

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** How this device takes the app in, as far as it can. */
export const useInstallWay = (): InstallWay => useSyncExternalStore(subscribe, wayNow);

/** Whether the hint was put away on this device. */
export const useIsHintAway = (): boolean => useSyncExternalStore(subscribe, () => isPutAway);

export const putHintAway = (): void => {
  isPutAway = true;
  keepHint();
  tell();
};

/** Writes down again that it was put away, where the browser's storage was emptied. */
export const keepHint = (): void => {
  if (!isPutAway) return;
  try {
    localStorage.setItem(awayKey, "away");
  } catch {
    // As above.
  }
};

/** The browser asks; it can do so once. */
export const install = async (): Promise<void> => {
  const asking = prompt;
  prompt = null;
  tell();
  await asking?.prompt();
};
