import { cx } from "./cx";

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const signs = new Map([
  ["mod", isApple ? "⌘" : "Ctrl"],
  ["shift", isApple ? "⇧" : "Shift"],
  ["enter", "↵"],
  ["escape", "Esc"],
  ["arrowdown", "↓"],
  ["arrowup", "↑"],
]);

const formatPress = (press: string): string => {
  const parts = press.split("+").map((part) => signs.get(part) ?? part);
  if (parts.length === 1) return press.length === 1 ? press : parts.join("");
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(isApple ? "" : " ");
};

/** "mod+k" as people see it on their keyboard: ⌘K, or Ctrl K. */
export const formatKeys = (keys: string): string => keys.split(" ").map(formatPress).join(" then ");

const tones = {
  plain: "border-line text-faint",
  onAccent: "border-current/35 text-on-accent-soft",
  onInk: "border-current/35 text-paper",
};

/** A key hint. Decoration: the control itself says its key in `aria-keyshortcuts`. */
export const Kbd = ({ keys, tone = "plain" }: { keys: string; tone?: keyof typeof tones }) => (
  <kbd
    aria-hidden="true"
    className={cx(
      "inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-sm border px-1 text-[0.6875rem] leading-none font-semibold whitespace-nowrap touch:hidden",
      tones[tone],
    )}
  >
    {formatKeys(keys)}
  </kbd>
);
