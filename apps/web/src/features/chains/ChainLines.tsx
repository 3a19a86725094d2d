import type { Chains } from "./chainGraph";
import { eventNode, type Layout, lineKey, type Size } from "./layOut";

interface ChainLinesProps {
  chains: Chains;
  layout: Layout;
  node: Size;
  /** Those whose lines stand out; all of them where it is left out. */
  lit?: ReadonlySet<string> | null;
}

/** From the right of one to the left of the other, level past the layers between. */
const pathOf = ({ places, bends }: Layout, node: Size, from: string, to: string): string | null => {
  const [start, end] = [places.get(from), places.get(to)];
  if (!start || !end) return null;
  let at = { x: start.x + node.width, y: start.y + node.height / 2 };
  let path = `M${at.x} ${at.y}`;
  const curveTo = (x: number, y: number) => {
    const half = (at.x + x) / 2;
    path += `C${half} ${at.y} ${half} ${y} ${x} ${y}`;
    at = { x, y };
  };
  for (const { x, y } of bends.get(lineKey(from, to)) ?? []) {
    curveTo(x, y);
    at = { x: x + node.width, y };
    path += `H${at.x}`;
  }
  curveTo(end.x, end.y + node.height / 2);
  return path;
};

/** The lines of a picture of chains: who led to whom, and dashed where one was met. */
export const ChainLines = ({ chains, layout, node, lit = null }: ChainLinesProps) => {
  const met = chains.people.flatMap(({ id, metAtEvent }) =>
    metAtEvent ? [{ key: `met ${id}`, from: eventNode(metAtEvent.id), to: id, isMeeting: true }] : [],
  );
  const led = chains.links.map(({ referralId, referrerId, referredId }) => ({
    key: referralId,
    from: referrerId,
    to: referredId,
    isMeeting: false,
  }));
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full text-faint">
      {[...met, ...led].map(({ key, from, to, isMeeting }) => (
        <path
          key={key}
          d={pathOf(layout, node, from, to) ?? undefined}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.25"
          strokeDasharray={isMeeting ? "3 3" : undefined}
          opacity={!lit || (lit.has(to) && (isMeeting || lit.has(from))) ? undefined : 0.15}
        />
      ))}
    </svg>
  );
};
