declare const shownVersion: unique symbol;
declare const madeFromVersion: unique symbol;

/** The version of a record as it is shown, which an act on it (done, snoozed, deleted, moved) is sent with. */
export type ShownVersion = number & { readonly [shownVersion]: true };

/**
 * The version a change was made from, as the server is told it. A number that stands in an answer is none: whoever took it at
 * the moment of saving would overwrite what was changed elsewhere since the editing began.
 */
export type EditedVersion = ShownVersion & { readonly [madeFromVersion]: true };

/** Whatever is changed by saying which version it was. */
export interface Versioned {
  readonly version: number;
}

/**
 * For a change that is made of this very record: the snapshot an editing began with (`saveMerging` alone does that), or
 * the one a single press acts on, as a move to the next state. Nothing that is typed into may call it; `pnpm check` looks.
 */
export const editedVersionOf = (record: Versioned): EditedVersion => record.version as EditedVersion;

/** For an act on a record that is shown here. Of what is typed into one, `useEditing` has the version: `form.version`. */
export const shownVersionOf = (record: Versioned): ShownVersion => record.version as ShownVersion;

/** For taking back what was made a moment ago, where the answer does not say its version. */
export const firstVersion = 1 as ShownVersion;
