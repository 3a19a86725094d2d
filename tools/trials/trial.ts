/** The options a trial runs with. */
export interface Scale {
  /** The form that runs with the tests: fewer rounds, the same checks. */
  readonly isQuick: boolean;
  /** Makes a throw-away database of this kind; its address is given to the server. */
  readonly place: (kind: Kind) => Promise<Place>;
}

export type Kind = "sqlite" | "postgresql";

export interface Place {
  /** What the server is started with. */
  readonly settings: Record<string, string>;
  /** The database's address. */
  readonly url: string;
  /** The data folder; of PostgreSQL an empty text. */
  readonly dir: string;
  remove(): Promise<void>;
}

export interface Outcome {
  /** How many times it was tried. */
  readonly times: number;
  /** What was lost or done wrongly: 0 or the trial has failed. */
  readonly lost: number;
  /** Further figures, in words. */
  readonly figures: string;
}

export interface Trial {
  readonly name: string;
  /** The reason why this trial cannot run here, or null. */
  readonly cannot?: (scale: Scale) => string | null;
  /** Ends what it started and removes its places. What it throws fails the trial, and both may then stay. */
  run(scale: Scale): Promise<Outcome>;
}

/** How often something went wrong, and what, in words that end the figures of a trial. */
export const tallyOf = (wrong: ReadonlyMap<string, number>): { lost: number; words: string } => ({
  lost: [...wrong.values()].reduce((sum, count) => sum + count, 0),
  words:
    wrong.size > 0 ? `; wrong: ${[...wrong].map(([what, count]) => `${what} (${count})`).join(", ")}` : "",
});
