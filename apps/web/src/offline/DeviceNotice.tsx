import type { ReactNode } from "react";
import { cx } from "../ui/cx";

interface DeviceNoticeProps {
  icon: ReactNode;
  words: ReactNode;
  /** "due" for what keeps one from going on as usual. */
  tone?: "plain" | "due";
  children?: ReactNode;
}

/** One line above the page about the app on this device. */
export const DeviceNotice = ({ icon, words, tone = "plain", children }: DeviceNoticeProps) => (
  <div
    className={cx(
      "flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-10 py-2 text-sm phone:px-4 [&>svg]:size-4 [&>svg]:shrink-0",
      tone === "due" ? "bg-due-soft [&>svg]:text-due" : "bg-accent-soft [&>svg]:text-accent",
    )}
  >
    {icon}
    <span className="min-w-0 flex-1">{words}</span>
    {children}
  </div>
);
