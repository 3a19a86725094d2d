/** How far an act in parts came: how many are done, and how many are left where that is known. */
export interface Progress {
  readonly done: number;
  readonly left: number | null;
}

/** An act in parts stopped in the middle, and not by a rule. What was done before stays done, and asked again it goes on from there. */
export class StoppedPartWay extends Error {
  constructor(
    override readonly cause: unknown,
    /** What is so now, and what to do, in words for people. */
    readonly words: string,
    readonly progress: Progress | null = null,
  ) {
    super("stopped part of the way");
    this.name = "StoppedPartWay";
  }
}
