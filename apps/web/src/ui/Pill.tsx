import type { ReactNode } from "react";
import { cx } from "./cx";

export type PillTone = "plain" | "late" | "due" | "ok" | "plum";

const tones: Record<PillTone, string> = {
  plain: "bg-hover text-soft",
  late: "bg-late-soft text-late",
  due: "bg-due-soft text-due",
  ok: "bg-accent-soft text-accent",
  plum: "bg-plum-soft text-plum",
};

/** One short fact: "3 days late". The words carry the meaning, the tone only underlines it. */
export const Pill = ({ tone = "plain", children }: { tone?: PillTone; children: ReactNode }) => (
  <span
    className={cx(
      "inline-flex items-center gap-1 rounded-full px-2 py-px text-xs font-[580] whitespace-nowrap phone:whitespace-normal",
      tones[tone],
    )}
  >
    {children}
  </span>
);
