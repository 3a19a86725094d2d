import type { ReactNode } from "react";
import { formatDay, formatFullDate } from "./dayFormat";

interface PastEntry {
  readonly key: string;
  readonly on: string;
  readonly title: ReactNode;
  /** What was said, in its own lines. */
  readonly text: string;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** What happened, one below the other along a line. */
export const PastList = ({ entries, today }: { entries: readonly PastEntry[]; today: string }) => (
  <ol className="ml-2 space-y-4 border-l-2 border-line pl-5">
    {entries.map(({ key, on, title, text, actions }) => (
      <li
        key={key}
        className="relative before:absolute before:top-1.5 before:-left-[26.5px] before:size-[11px] before:rounded-full before:border-2 before:border-edge before:bg-paper"
      >
        <p className="font-[600]">
          {title}{" "}
          <time dateTime={on} title={formatFullDate(on)} className="font-normal text-soft">
            {formatDay(on, today)}
          </time>
          {actions && <span className="ml-1 inline-flex align-middle">{actions}</span>}
        </p>
        {text && <p className="break-words whitespace-pre-line text-soft">{text}</p>}
      </li>
    ))}
  </ol>
);
