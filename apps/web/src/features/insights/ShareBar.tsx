import type { ReactNode } from "react";
import { Link } from "react-router";
import { cx } from "../../ui/cx";

type Tone = "late" | "due" | "accent";

const tones: Readonly<Record<Tone, string>> = { late: "bg-late", due: "bg-due", accent: "bg-accent" };

interface ShareBarProps {
  name: ReactNode;
  /** How long it is, 0 to 1. */
  share: number;
  tone: Tone;
  /** The figure it shows: "11 of 62". */
  says: string;
  /** The list that the figure counts; none where it counts nobody. */
  to: string | null;
}

/** One bar with its name and its figure in words, which opens what it counts. */
export const ShareBar = ({ name, share, tone, says, to }: ShareBarProps) => (
  <li className="grid grid-cols-[minmax(0,9rem)_minmax(2rem,1fr)_auto] items-center gap-x-3 text-sm">
    <span className="wrap-anywhere">{name}</span>
    <span aria-hidden="true" className="h-3 rounded-[4px] bg-hover">
      {/* None is a sliver, not a hole. */}
      <span
        className={cx("block h-full rounded-[4px]", share > 0 ? tones[tone] : "bg-edge")}
        style={{ width: share > 0 ? `${Math.max(share, 0.03) * 100}%` : "4px" }}
      />
    </span>
    <span className="min-w-18 text-right tabular-nums">
      {to === null ? (
        <span className="text-soft">{says}</span>
      ) : (
        <Link
          to={to}
          className="text-accent hover:underline touch:inline-flex touch:min-h-11 touch:items-center"
        >
          {says}
        </Link>
      )}
    </span>
  </li>
);
