import type { ReactNode } from "react";
import { cx } from "./cx";

interface SectionHeadingProps {
  children: ReactNode;
  count?: number | undefined;
  tone?: "plain" | "late" | "due";
  /** For `List`'s `labelledBy`. */
  id?: string;
  /** A quiet act at the right end. */
  action?: ReactNode;
  /** The first in its column, so without the space above. */
  first?: boolean;
}

const tones = { plain: "text-soft", late: "text-late", due: "text-due" };

/** The small heading over a list, with how many there are. */
export const SectionHeading = ({
  children,
  count,
  tone = "plain",
  id,
  action,
  first,
}: SectionHeadingProps) => (
  <div className={cx("mb-2 flex min-h-6 flex-wrap items-center gap-x-2", !first && "mt-7")}>
    <h2 id={id} className={cx("text-xs font-[640]", tones[tone])}>
      {children}
      {count !== undefined && <span className="ml-2 font-medium text-faint">{count.toLocaleString()}</span>}
    </h2>
    {action && <div className="ml-auto">{action}</div>}
  </div>
);
