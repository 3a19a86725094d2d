import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";

// public/theme.js reads the same key before the first paint and knows the same two colours.
const storageKey = "theme";
const paper = { light: "#fbfaf7", dark: "#161513" };
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

const readChoice = (): Theme => {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
};

let choice = readChoice();

const paint = () => {
  const dark = choice === "dark" || (choice === "system" && systemIsDark.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute("content", dark ? paper.dark : paper.light);
  for (const changed of listeners) changed();
};

systemIsDark.addEventListener("change", paint);
addEventListener("storage", (event) => {
  if (event.key !== storageKey) return;
  choice = readChoice();
  paint();
});

const setTheme = (next: Theme): void => {
  choice = next;
  try {
    if (next === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
  paint();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Writes the choice down again, where the browser's storage was emptied. */
export const keepTheme = (): void => setTheme(choice);

/** The chosen theme of this browser, and the way to change it. */
export const useTheme = (): { theme: Theme; setTheme: (next: Theme) => void } => ({
  theme: useSyncExternalStore(subscribe, () => choice),
  setTheme,
});
