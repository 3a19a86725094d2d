declare const madeFromVersion: unique symbol;

/**
 * The version a change was made from, as the server is told it. A number that stands in an answer is none: whoever took it at
 * the moment of saving would overwrite what was changed elsewhere since the editing began.
 */
export type MadeFrom = number & { readonly [madeFromVersion]: true };

/** Whatever is changed by saying which version it was. */
export interface Versioned {
  readonly version: number;
}

/**
 * For a change that is made of this very record: the snapshot an editing began with (`saveMerging` alone does that), or
 * the one a single press acts on, as a move to the next state. Nothing that is typed into may call it; `pnpm check` looks.
 */
export const madeFrom = (record: Versioned): MadeFrom => record.version as MadeFrom;
