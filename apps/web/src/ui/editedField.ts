/** How one field of a form is shown where it was changed in two places: what it says, and how the two may become one. */
export interface EditedField<V> {
  readonly label: string;
  readonly format: (value: V) => string;
  /** Of both; with it "both" can be chosen. */
  readonly combine?: (mine: V, theirs: V) => V;
  /** With it what is united is written on in a box. */
  readonly write?: (text: string) => V;
}

/** One for each field of a form. */
export type EditedFields<T> = { readonly [K in keyof T]: EditedField<T[K]> };

/** Which of two values is to be saved: the one typed here, the one there now, or what was made of them since. */
export type Choice = "mine" | "theirs" | "own";

/** A field that was changed here and elsewhere, each to something else. */
export interface Overlap<T, K extends keyof T = keyof T> {
  readonly field: K;
  readonly mine: T[K];
  readonly theirs: T[K];
  /** What was made of them by hand; it stays while another one is looked at. */
  readonly own: { readonly value: T[K] } | null;
  /** Null until somebody chose. */
  readonly choice: Choice | null;
}

/** One line of text, or none. */
export const lineField = (label: string): EditedField<string> => ({ label, format: (text) => text });

/** Several lines of text: both can be kept, one below the other, and written on. */
export const proseField = (label: string): EditedField<string> => ({
  label,
  format: (text) => text,
  combine: (mine, theirs) => [mine, theirs].filter((text) => text.trim() !== "").join("\n\n"),
  write: (text) => text,
});

/** Something picked, in the words it is shown by. */
export const pickedField = <V>(label: string, format: (value: V) => string): EditedField<V> => ({
  label,
  format,
});

/** A list of entries, each of them once. */
export const listField = <E>(label: string, format: (entry: E) => string): EditedField<E[]> => ({
  label,
  format: (entries) => entries.map(format).join(", "),
  combine: (mine, theirs) => [
    ...new Map([...mine, ...theirs].map((entry) => [format(entry), entry])).values(),
  ],
});
