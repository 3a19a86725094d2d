import { cx } from "../../../ui/cx";

interface DragGhostProps {
  name: string;
  drag: { readonly x: number; readonly y: number; readonly over: string | null };
}

/** The name under the pointer while it is dragged to another day. */
export const DragGhost = ({ name, drag }: DragGhostProps) => (
  <div
    aria-hidden="true"
    className={cx(
      "pointer-events-none fixed top-0 left-0 z-20 rounded-sm px-2 py-0.5 text-xs font-[560] shadow-lift",
      drag.over === null ? "bg-card text-soft" : "bg-accent text-on-accent",
    )}
    style={{ transform: `translate(${drag.x + 10}px, ${drag.y - 12}px)` }}
  >
    {name}
  </div>
);
