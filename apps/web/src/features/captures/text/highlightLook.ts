import type { Highlight } from "@followthrough/capture";

// Only ground and shadow: anything with a width would move the words away from those typed.
const ring = "rounded-[3px] shadow-[0_0_0_1.5px_var(--tint)]";

/** The background of each kind of words. Colour is never all: the rows below the text say the same in words. */
export const highlightLook: Record<Highlight["kind"], string> = {
  person: `${ring} [--tint:var(--accent-soft)] bg-accent-soft`,
  event: `${ring} [--tint:var(--accent-soft)] bg-accent-soft`,
  referral: `${ring} [--tint:var(--plum-soft)] bg-plum-soft`,
  "follow-up": `${ring} [--tint:var(--due-soft)] bg-due-soft`,
  day: `${ring} [--tint:var(--due-soft)] bg-due-soft`,
  detail: `${ring} [--tint:var(--hover)] bg-hover`,
};
