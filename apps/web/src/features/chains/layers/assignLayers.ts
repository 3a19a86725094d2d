/** From whom to whom. */
export type Edge = readonly [from: string, to: string];

interface Layered {
  readonly layerOf: ReadonlyMap<string, number>;
  /** Those that go from an earlier layer to a later one; of a loop one edge goes back and is not among them. */
  readonly forward: readonly Edge[];
}

/**
 * In which layer each stands, from 0: after all that lead to it, and what nothing leads to right before the first it leads to.
 *
 * @example assignLayers(["forum", "dana", "sam"], [["forum", "dana"], ["dana", "sam"]]).layerOf // forum 0, dana 1, sam 2
 */
export const assignLayers = (ids: readonly string[], edges: readonly Edge[]): Layered => {
  const led = new Set(edges.map(([, to]) => to));
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [from, to] of edges) next.get(from)?.push(to);
  const forward: Edge[] = [];
  const lastFirst: string[] = [];
  const state = new Map<string, "under way" | "done">();
  const visit = (id: string): void => {
    state.set(id, "under way");
    for (const to of next.get(id) ?? []) {
      if (!state.has(to)) visit(to);
      if (state.get(to) === "done") forward.push([id, to]);
    }
    state.set(id, "done");
    lastFirst.push(id);
  };
  for (const id of [...ids.filter((each) => !led.has(each)), ...ids]) if (!state.has(id)) visit(id);

  const ahead = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [from, to] of forward) ahead.get(from)?.push(to);
  const layerOf = new Map<string, number>(ids.map((id) => [id, 0]));
  const layer = (id: string): number => layerOf.get(id) ?? 0;
  for (const id of lastFirst.toReversed())
    for (const to of ahead.get(id) ?? []) layerOf.set(to, Math.max(layer(to), layer(id) + 1));
  for (const id of ids) {
    const after = ahead.get(id) ?? [];
    if (layer(id) === 0 && after.length > 0) layerOf.set(id, Math.min(...after.map(layer)) - 1);
  }
  return { layerOf, forward };
};
