import type { LoopGroup, OpenLoop } from "@followthrough/contract";

/**
 * The loops beside a list of steps, without those that stand in it as a step: a thing stands once on a screen. What is late
 * counts as listed even where the list was cut before it.
 */
export const withoutListedSteps = (loops: readonly OpenLoop[], listed: ReadonlySet<string>): OpenLoop[] =>
  loops.filter(
    ({ kind, followUpId, openFor }) =>
      followUpId === null || !(listed.has(followUpId) || (kind === "stale-follow-up" && openFor.count > 0)),
  );

/** People of one event from which on they stand in one line. */
const groupedFrom = 3;

/** Takes those met at one event who were never contacted together, where they are many; the others stay one by one. */
export const groupLoops = (loops: readonly OpenLoop[]): { groups: LoopGroup[]; single: OpenLoop[] } => {
  const byEvent = new Map<string, OpenLoop[]>();
  for (const loop of loops)
    if (loop.kind === "never-contacted" && loop.eventId !== null)
      byEvent.set(loop.eventId, [...(byEvent.get(loop.eventId) ?? []), loop]);
  const grouped = new Set<OpenLoop>();
  const groups = Array.from(byEvent, ([id, some]): LoopGroup[] => {
    const [latest] = some;
    if (latest === undefined || some.length < groupedFrom) return [];
    for (const loop of some) grouped.add(loop);
    return [
      {
        event: { id, name: latest.about ?? "" },
        contacts: some.map(({ contact }) => contact),
        openFor: latest.openFor,
      },
    ];
  }).flat();
  return { groups, single: loops.filter((loop) => !grouped.has(loop)) };
};
