import type { ReactNode } from "react";
import { cx } from "./cx";

/** A box of its own on the paper. */
export const Card = ({ children, padded = true }: { children: ReactNode; padded?: boolean }) => (
  <div className={cx("rounded-lg border border-line bg-card", padded && "p-4")}>{children}</div>
);
