import type { CallData } from "./editBy";
import { currentRecordIn } from "./currentRecordIn";
import { type EditedVersion, type Versioned, editedVersionOf } from "./recordVersions";
import { mergeThreeWay } from "./threeWay";

/** The fields as they stand on the screen, which somebody may go on changing while they are being saved. */
interface Fields<T> {
  readonly now: () => T;
  readonly show: (value: T) => void;
}

interface Save<R extends Versioned, T extends object> {
  /** The record as it was when the editing began: its version and its fields belong together. */
  readonly snapshot: R;
  readonly formOf: (record: R) => T;
  readonly fields: Fields<T>;
  /** Sends the fields as made from the version, which is that of `from`. */
  readonly send: (value: T, version: EditedVersion, from: R) => Promise<R>;
}

/** What became of it; `snapshot` is what the fields are made from now. */
export type SaveOutcome<R, T> = { readonly snapshot: R } & (
  | {
      readonly kind: "saved";
      /** Something that was changed elsewhere meanwhile was left as it is there. */
      readonly isMerged: boolean;
    }
  | {
      readonly kind: "overlapping";
      /** Changed on both sides: the fields still show what was typed here. */
      readonly overlaps: readonly Extract<keyof T, string>[];
    }
  | { readonly kind: "failed"; readonly failure: unknown }
);

/** Puts a record back to the fields it had before it was saved; the server refuses it where it was changed since. */
export const sendBack = <R extends Versioned, T extends object>({
  saved,
  before,
  formOf,
  send,
}: Pick<Save<R, T>, "formOf" | "send"> & { readonly saved: R; readonly before: R }): Promise<R> =>
  send(formOf(before), editedVersionOf(saved), saved);

const bodyOf = ({ input }: CallData): Readonly<Record<string, unknown>> =>
  (input as { readonly body?: Readonly<Record<string, unknown>> }).body ?? {};

/**
 * The call by which `sendBack` would do so: of a PATCH the fields alone that the edit changed, with what it left in them, so
 * that what was changed since in others stays, and is no reason to refuse it.
 */
export const callBack = <R extends Versioned, T extends object>({
  saved,
  before,
  formOf,
  callOf,
}: Pick<Save<R, T>, "formOf"> & {
  readonly saved: R;
  readonly before: R;
  readonly callOf: (value: T, version: EditedVersion, from: R) => CallData;
}): CallData => {
  const call = callOf(formOf(before), editedVersionOf(saved), saved);
  if (!call.key.startsWith("PATCH ")) return call;
  const was = bodyOf(call);
  // What is sent only where it changes is not among what was saved: then it is as the record has it.
  const is = { ...saved, ...bodyOf(callOf(formOf(saved), editedVersionOf(saved), saved)) } as Readonly<
    Record<string, unknown>
  >;
  const changed = Object.keys(was).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const only = (body: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((field) => [field, body[field]]));
  return { ...call, input: { ...call.input, body: only(was) }, left: only(is) };
};

/** Nobody is so often overtaken by chance. */
const triesAtMost = 5;

/**
 * Saves what was typed into a snapshot. Where the record was changed elsewhere meanwhile, what does not overlap is merged
 * and saved at once; what does overlap is for somebody to choose from, and nothing is saved.
 */
export const saveMerging = async <R extends Versioned, T extends object>({
  formOf,
  fields,
  send,
  ...save
}: Save<R, T>): Promise<SaveOutcome<R, T>> => {
  let { snapshot } = save;
  let isMerged = false;
  for (let attempts = 1; ; attempts += 1) {
    const sent = fields.now();
    try {
      const saved = await send(sent, editedVersionOf(snapshot), snapshot);
      // What was typed while it was being saved stays, and is made from what is saved now.
      fields.show(mergeThreeWay(sent, fields.now(), formOf(saved)).value);
      return { kind: "saved", snapshot: saved, isMerged };
    } catch (failure) {
      const current = currentRecordIn<R>(failure);
      if (current === null || attempts === triesAtMost) return { kind: "failed", snapshot, failure };
      const { value, overlaps } = mergeThreeWay(formOf(snapshot), fields.now(), formOf(current));
      fields.show(value);
      snapshot = current;
      if (overlaps.length > 0) return { kind: "overlapping", snapshot, overlaps };
      isMerged = true;
    }
  }
};
