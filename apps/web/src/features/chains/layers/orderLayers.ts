import type { Spot } from "./Spot";

const enough = 16;

const renumber = (layer: readonly Spot[]): void => {
  for (const [rank, spot] of layer.entries()) spot.rank = rank;
};

/** How many of the lines that leave a layer for the next cross each other. */
const crossingsAfter = (layer: readonly Spot[], next: readonly Spot[]): number => {
  // Counts in a Fenwick tree how many lines that began higher end lower.
  const tree = new Int32Array(next.length + 1);
  let crossings = 0;
  let drawn = 0;
  for (const spot of layer) {
    const ends = spot.after.map(({ rank }) => rank + 1);
    for (const end of ends) {
      let above = 0;
      for (let at = end; at > 0; at -= at & -at) above += tree[at] ?? 0;
      crossings += drawn - above;
    }
    for (const end of ends)
      for (let at = end; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
    drawn += ends.length;
  }
  return crossings;
};

const crossingsOf = (layers: readonly Spot[][]): number =>
  layers.reduce((sum, layer, index) => sum + crossingsAfter(layer, layers[index + 1] ?? []), 0);

/** Sorts a layer by the middle of those that each is tied to on one side; who is tied to nobody there stays. */
const sortBeside = (layer: Spot[], side: "before" | "after"): void => {
  const middles = new Map(
    layer.map((spot) => {
      const ranks = spot[side].map(({ rank }) => rank);
      return [
        spot,
        ranks.length === 0 ? spot.rank : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
      ];
    }),
  );
  layer.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0));
  renumber(layer);
};

/** Puts each layer in an order in which few lines cross: the best of some sweeps to the right and to the left. */
export const orderLayers = (layers: readonly Spot[][]): Spot[][] => {
  const current = layers.map((layer) => [...layer]);
  for (const layer of current) renumber(layer);
  let best = current.map((layer) => [...layer]);
  let fewest = crossingsOf(current);
  for (let sweep = 0; sweep < enough && fewest > 0; sweep += 1) {
    const toRight = sweep % 2 === 0;
    for (const layer of toRight ? current : current.toReversed())
      sortBeside(layer, toRight ? "before" : "after");
    const crossings = crossingsOf(current);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = current.map((layer) => [...layer]);
  }
  for (const layer of best) renumber(layer);
  return best;
};
