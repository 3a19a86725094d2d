import { List } from "./List";

/** A grey stand-in for a line of text. */
export const SkeletonLine = ({ width = "60%" }: { width?: string }) => (
  <span className="block h-3.5 animate-breathe rounded-sm bg-line" style={{ width }} />
);

const widths = ["46%", "62%", "38%", "54%", "70%"];

/** Rows on their way: as tall as the real ones, so nothing jumps when they come. */
export const SkeletonRows = ({ count = 4, label = "Loading" }: { count?: number; label?: string }) => (
  <div role="status">
    <span className="sr-only">{label}…</span>
    <div aria-hidden="true">
      <List>
        {Array.from({ length: count }, (_, index) => (
          <li
            key={widths[index % 5] + String(index)}
            className="flex gap-3.5 border-t border-line px-4 py-3 first:border-t-0"
          >
            <span className="size-9.5 shrink-0 animate-breathe rounded-full bg-line" />
            <span className="flex-1 space-y-2 pt-1">
              <SkeletonLine width={widths[index % 5] ?? "50%"} />
              <SkeletonLine width={widths[(index + 2) % 5] ?? "50%"} />
            </span>
          </li>
        ))}
      </List>
    </div>
  </div>
);
