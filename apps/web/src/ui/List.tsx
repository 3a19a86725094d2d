import type { ReactNode } from "react";
import { cx } from "./cx";

interface ListProps {
  /** What is listed, or the id of the heading that says it. */
  label?: string;
  labelledBy?: string;
  /** Without the box around it: for side columns. */
  bare?: boolean;
  children: ReactNode;
}

/** Rows in a box. */
export const List = ({ label, labelledBy, bare, children }: ListProps) => (
  <ul
    aria-label={label}
    aria-labelledby={labelledBy}
    className={cx(!bare && "overflow-clip rounded-lg border border-line bg-card")}
  >
    {children}
  </ul>
);
