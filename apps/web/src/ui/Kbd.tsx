import { cx } from "./cx";

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const signs: Record<string, string> = {
  mod: isApple ? "⌘" : "Ctrl",
  shift: isApple ? "⇧" : "Shift",
  enter: "↵",
  escape: "Esc",
  arrowdown: "↓",
  arrowup: "↑",
};

/** "mod+k" as people see it on their keyboard: ⌘K, or Ctrl K. */
export const sayKeys = (keys: string): string =>
  keys
    .split(" ")
    .map((press) => {
      const parts = press.split("+").map((part) => signs[part.toLowerCase()] ?? part);
      return (parts.length > 1 ? parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)) : parts).join(
        isApple ? "" : " ",
      );
    })
    .join(" then ");

/** A key hint. Decoration: the control itself says its key in `aria-keyshortcuts`. */
export const Kbd = ({ keys, tone = "plain" }: { keys: string; tone?: "plain" | "onAccent" }) => (
  <kbd
    aria-hidden="true"
    className={cx(
      "inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-sm border px-1 text-[0.6875rem] leading-none font-semibold whitespace-nowrap touch:hidden",
      tone === "plain" ? "border-line text-faint" : "border-current/30 text-on-accent-soft",
    )}
  >
    {sayKeys(keys)}
  </kbd>
);
