import type { Calls } from "@followthrough/contract";
import type { CallInput, CallKey } from "./callApi";
import type { EditedVersion } from "./recordVersions";

/** A call with all that it sends: data, so that it can be sent after the page was loaded anew. */
export interface CallData {
  readonly key: CallKey;
  readonly input: object;
  /** See `UndoCall`. */
  readonly left?: object;
}

/** How a form is saved by one call: `send` does it, `callOf` says what is sent, which puts an edit back after a reload too. */
export const editBy = <K extends CallKey, R, T>(
  key: K,
  save: (input: CallInput<K>) => Promise<Calls[K]["answer"] & R>,
  inputOf: (value: T, version: EditedVersion, from: R) => CallInput<K>,
) => ({
  send: (value: T, version: EditedVersion, from: R): Promise<R> => save(inputOf(value, version, from)),
  callOf: (value: T, version: EditedVersion, from: R): CallData => ({
    key,
    input: inputOf(value, version, from),
  }),
});
