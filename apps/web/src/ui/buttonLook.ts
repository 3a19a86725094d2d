import { cx } from "./cx";

export type ButtonTone = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "md" | "lg";

const tones: Record<ButtonTone, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  plain: "border-line bg-card text-ink hover:border-edge/60 hover:bg-hover",
  quiet: "border-transparent text-soft hover:bg-hover hover:text-ink",
  danger: "border-late bg-late text-on-late hover:border-late-strong hover:bg-late-strong",
};
const sizes: Record<ButtonSize, string> = {
  md: "min-h-8 px-[11px] py-1 text-sm touch:min-h-11 touch:px-3",
  lg: "min-h-11 px-5 py-2 text-base",
};

/** How every button looks, whether it acts or leads somewhere. */
export const buttonLook = (tone: ButtonTone = "plain", size: ButtonSize = "md"): string =>
  cx(
    "inline-flex max-w-full items-center justify-center gap-1.5 rounded-md border text-center font-[560] leading-tight no-underline transition-colors select-none",
    "aria-disabled:pointer-events-none aria-disabled:opacity-55 disabled:pointer-events-none disabled:opacity-55",
    tones[tone],
    sizes[size],
  );
