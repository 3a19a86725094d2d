import type { ReactNode } from "react";
import { cx } from "../../../ui/cx";
import { type CellAt, cellKey, columnNames, columns } from "./cells";

interface GridCellProps {
  at: CellAt;
  /** What it holds, in words. */
  text: string;
  /** What is shown, if it is more than the words. */
  children?: ReactNode;
  /** The box, while it is edited. */
  editor?: ReactNode;
  problem?: string | undefined;
  /** Whether Tab from outside comes here. */
  isStop: boolean;
  /** Shown faintly where there is nothing, while the row has the pointer or the focus. */
  placeholder?: string;
  dragKey?: string | undefined;
  className?: string;
}

/** One cell: reached by arrows, opened by Enter, F2 or typing. */
export const GridCell = (props: GridCellProps) => {
  const { at, text, children, editor, problem, isStop, dragKey, className } = props;
  const { placeholder = columnNames[at.column] } = props;
  const said = text || (placeholder === columnNames[at.column] ? "" : placeholder) || "empty";
  return (
    <div
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-cell={cellKey(at)}
      data-drag={dragKey}
      aria-colindex={columns.indexOf(at.column) + 1}
      aria-label={editor ? undefined : `${columnNames[at.column]}: ${said}${problem ? `. ${problem}` : ""}`}
      aria-invalid={problem !== undefined || undefined}
      className={cx(
        "relative min-w-0 cursor-default rounded-sm px-1.5 py-px focus-visible:z-1 focus-visible:outline-offset-0",
        problem && "bg-late-soft text-late",
        className,
      )}
    >
      {editor}
      {text === "" ? (
        <span className="block truncate text-faint opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100">
          {placeholder}
        </span>
      ) : (
        (children ?? <span className="block truncate">{text}</span>)
      )}
      {problem && (
        <span aria-hidden="true" className="block text-xs whitespace-normal">
          {problem}
        </span>
      )}
    </div>
  );
};
