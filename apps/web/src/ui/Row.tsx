import type { ReactNode, Ref } from "react";
import { Link } from "react-router";
import { cx } from "./cx";

export interface RowProps {
  /** From `useListKeys().rowProps(id)`: which row it is, whether it is selected, how a press selects it. */
  rowId: string;
  selected?: boolean;
  onSelect?: () => void;
  tabIndex?: 0 | -1;
  /** With it a press leads there; without it a press selects the row and opens its actions. */
  to?: string;
  /** In front of the avatar: a checkbox for many at once. */
  check?: ReactNode;
  avatar?: ReactNode;
  what: ReactNode;
  /** Quieter, after a dot, on the same line. */
  detail?: ReactNode;
  /** The second line. */
  why?: ReactNode;
  pill?: ReactNode;
  /** Shown in place while selected. */
  actions?: ReactNode;
  /** Always shown at the right end, such as one button. */
  side?: ReactNode;
  compact?: boolean;
  /** For `VirtualList`. */
  virtual?: {
    ref: Ref<HTMLLIElement>;
    "data-index": number;
    "aria-setsize": number;
    "aria-posinset": number;
  };
}

/** Two lines about one thing: what to do, and why. The whole row is one target. */
export const Row = (props: RowProps) => {
  const {
    rowId,
    selected = false,
    onSelect,
    tabIndex,
    to,
    check,
    avatar,
    what,
    detail,
    why,
    pill,
    side,
    compact,
  } = props;
  const actions = selected ? props.actions : undefined;
  const head = {
    "data-row-head": "",
    tabIndex,
    className: "row-head block max-w-full min-w-0 text-left outline-none",
  };
  const words = (
    <>
      <bdi className="font-[600]">{what}</bdi>
      {detail && (
        <span className="font-[450] text-soft">
          {" · "}
          <bdi>{detail}</bdi>
        </span>
      )}
    </>
  );
  return (
    <li
      {...props.virtual}
      data-row={rowId}
      data-selected={selected || undefined}
      className={cx(
        "relative flex flex-wrap items-start gap-x-3.5 border-t border-line px-4 first:border-t-0 first:rounded-t-[11px] last:rounded-b-[11px] phone:gap-x-3 phone:px-3.5",
        compact ? "py-2.5" : "py-3",
        selected ? "bg-hover" : "hover:bg-hover/50",
        selected && "before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent",
      )}
    >
      {check && <div className="relative z-1 self-center">{check}</div>}
      {avatar && <div className="pt-px">{avatar}</div>}
      {/* Too narrow for both, the pill goes below the words. */}
      <div className={cx("flex min-w-0 flex-1 basis-0 flex-wrap gap-x-3 gap-y-1", compact && "self-center")}>
        <div className={cx("flex-1", compact ? "min-w-[min(100%,9rem)]" : "min-w-[min(100%,14rem)]")}>
          {to ? (
            <Link to={to} {...head} onFocus={onSelect} aria-current={selected || undefined}>
              {words}
            </Link>
          ) : onSelect ? (
            <button
              type="button"
              {...head}
              onClick={onSelect}
              aria-expanded={props.actions ? selected : undefined}
            >
              {words}
            </button>
          ) : (
            <span className="block">{words}</span>
          )}
          {why && (
            <div className={cx("mt-px text-sm text-soft", !selected && "truncate *:truncate")}>{why}</div>
          )}
        </div>
        {pill && <div className={cx("max-w-full shrink-0", compact ? "self-center" : "pt-0.5")}>{pill}</div>}
      </div>
      {side && <div className="relative z-1 shrink-0 self-center">{side}</div>}
      {actions && (
        <div
          className={cx(
            "relative z-1 flex w-full animate-unfold flex-wrap gap-1.5 pt-2 pb-0.5",
            avatar !== undefined && (compact ? "laptop:pl-10.5" : "laptop:pl-13"),
          )}
        >
          {actions}
        </div>
      )}
    </li>
  );
};
