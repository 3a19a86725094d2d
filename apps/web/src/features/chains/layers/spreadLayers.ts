import type { Spot } from "./Spot";

/** More change nothing. The last goes to the right, so that somebody's only follower stands level with them. */
const sweeps = 13;

interface Block {
  sum: number;
  weight: number;
  readonly from: number;
}

/**
 * The nearest to what is wished for, by least squares, that does not go down: where a later one wishes to be below an
 * earlier one, both are given the middle of what they wish.
 *
 * @example rising([3, 1, 5], [1, 1, 1]) // [2, 2, 5]
 */
export const rising = (wishes: readonly number[], weights: readonly number[]): number[] => {
  const blocks: Block[] = [];
  for (const [from, wish] of wishes.entries()) {
    const weight = weights[from] ?? 1;
    let block: Block = { sum: wish * weight, weight, from };
    for (;;) {
      const last = blocks.at(-1);
      if (!last || last.sum / last.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, from: last.from };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, weight, from }, index) =>
    Array.from({ length: (blocks[index + 1]?.from ?? wishes.length) - from }, () => sum / weight),
  );
};

/** Each as near as those around it allow to the middle of those that it is tied to on one side. */
const spreadOut = (layer: readonly Spot[], side: "before" | "after", apart: number): void => {
  let top = 0;
  // How far below the first each stands at least.
  const least = layer.map((spot, index) => {
    const above = layer[index - 1];
    if (above) top += (above.height + spot.height) / 2 + apart;
    return top;
  });
  const wishes = layer.map((spot, index) => {
    const ys = spot[side].map(({ y }) => y);
    const wish = ys.length === 0 ? spot.y : ys.reduce((sum, y) => sum + y, 0) / ys.length;
    return wish - (least[index] ?? 0);
  });
  // Who is tied to nobody on this side follows the others; a line that only passes is to pass straight.
  const weights = layer.map((spot) => (spot[side].length === 0 ? 0.05 : spot.height === 0 ? 4 : 1));
  for (const [index, y] of rising(wishes, weights).entries()) {
    const spot = layer[index];
    if (spot) spot.y = y + (least[index] ?? 0);
  }
};

/** Gives each its height in the picture: in the order of its layer, apart from its neighbours, near those it is tied to. */
export const spreadLayers = (layers: readonly Spot[][], apart: number): void => {
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const toRight = sweep % 2 === 0;
    for (const layer of toRight ? layers : layers.toReversed())
      spreadOut(layer, toRight ? "before" : "after", apart);
  }
};
