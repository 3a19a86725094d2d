/** How long and how often a trial goes on: the quick form runs with the tests. */
export interface Scale {
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
  /** The data folder; of PostgreSQL none. */
  readonly dir: string;
  remove(): Promise<void>;
}

export interface Outcome {
  /** How often what was tried was tried. */
  readonly times: number;
  /** What was lost or done wrongly: 0 or the trial has failed. */
  readonly lost: number;
  /** Further figures, in words. */
  readonly figures: string;
}

export interface Trial {
  readonly name: string;
  /** Where this cannot be tried here: why. */
  readonly cannot?: (scale: Scale) => string | null;
  run(scale: Scale): Promise<Outcome>;
}
