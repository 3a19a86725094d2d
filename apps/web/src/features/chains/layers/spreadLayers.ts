import type { Spot } from "./Spot";

/** More change nothing. The last goes to the left, so that who led to others stands in the middle of them. */
const sweeps = 12;

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

interface Wish {
  readonly y: number;
  /** How much it counts where wishes collide. */
  readonly weight: number;
}

/** Each as near as those around it allow to where it wishes to stand. */
const spreadOut = (layer: readonly Spot[], apart: number, wishOf: (spot: Spot) => Wish): void => {
  let top = 0;
  // How far below the first each stands at least.
  const least = layer.map((spot, index) => {
    const above = layer[index - 1];
    if (above) top += (above.height + spot.height) / 2 + apart;
    return top;
  });
  const wishes = layer.map(wishOf);
  const found = rising(
    wishes.map(({ y }, index) => y - (least[index] ?? 0)),
    wishes.map(({ weight }) => weight),
  );
  for (const [index, spot] of layer.entries()) spot.y = (found[index] ?? 0) + (least[index] ?? 0);
};

/** Beside those it is tied to on one side. */
const beside =
  (side: "before" | "after") =>
  (spot: Spot): Wish => {
    const ys = spot[side].map(({ y }) => y);
    // Who is tied to nobody there follows the others.
    if (ys.length === 0) return { y: spot.y, weight: 0.05 };
    // A line that only passes is to pass straight.
    return { y: ys.reduce((sum, y) => sum + y, 0) / ys.length, weight: spot.height === 0 ? 4 : 1 };
  };

/** Level with the one who led to it and to nobody else; all others stay. */
const level = (spot: Spot): Wish => {
  const [leader] = spot.before;
  const isOnly = leader && spot.before.length === 1 && leader.after.length === 1;
  return isOnly ? { y: leader.y, weight: 1 } : { y: spot.y, weight: 1000 };
};

/** Gives each its height in the picture: in the order of its layer, apart from its neighbours, near those it is tied to. */
export const spreadLayers = (layers: readonly Spot[][], apart: number): void => {
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const toRight = sweep % 2 === 0;
    for (const layer of toRight ? layers : layers.toReversed())
      spreadOut(layer, apart, beside(toRight ? "before" : "after"));
  }
  for (const layer of layers) spreadOut(layer, apart, level);
};
