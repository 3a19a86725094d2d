import type { ReactNode } from "react";
import { cx } from "../ui/cx";
import { asideId } from "./aside";

interface PageProps {
  children: ReactNode;
  /** The right column; below the rest where the window is narrow. */
  aside?: ReactNode;
  /** What the right column is about. */
  asideLabel?: string;
  /** All the width there is, for tables and pictures. */
  wide?: boolean;
}

// From the same left edge on, whatever else a page has: who goes from tab to tab finds everything where it was.
/** One page of the app: its main part and, if it has one, its right column. Every page is in one of these. */
export const Page = ({ children, aside, asideLabel, wide }: PageProps) => (
  <div
    className={cx(
      "min-h-dvh",
      aside !== undefined && "wide:grid wide:grid-cols-[minmax(0,51.25rem)_20.75rem]",
    )}
  >
    <main
      id="main"
      tabIndex={-1}
      className={cx(
        "w-full px-10 pt-8.5 pb-16 phone:px-4 phone:pt-5 phone:pb-8",
        !wide && "max-w-[51.25rem]",
      )}
    >
      {children}
    </main>
    {aside !== undefined && (
      <aside
        id={asideId}
        tabIndex={-1}
        aria-label={asideLabel}
        className="flex w-full max-w-[51.25rem] flex-col outline-none gap-7 px-10 pb-16 wide:border-l wide:border-line wide:px-5.5 wide:pt-8.5 phone:px-4"
      >
        {aside}
      </aside>
    )}
  </div>
);
