/** Where something stands in its layer: a node, or a line on its way through to a later layer. */
export interface Spot {
  readonly layer: number;
  readonly height: number;
  /** Those in the layer before that it is tied to. */
  readonly before: Spot[];
  readonly after: Spot[];
  /** How many stand above it in its layer. */
  rank: number;
  /** Its middle. */
  y: number;
}

export const makeSpot = (layer: number, height: number): Spot => ({
  layer,
  height,
  before: [],
  after: [],
  rank: 0,
  y: 0,
});

export const tie = (left: Spot, right: Spot): void => {
  left.after.push(right);
  right.before.push(left);
};
