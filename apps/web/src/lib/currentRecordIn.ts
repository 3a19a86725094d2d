import { CallError } from "./callApi";
import type { Versioned } from "./recordVersions";

const isVersioned = (value: unknown): value is Versioned =>
  typeof value === "object" && value !== null && "version" in value && typeof value.version === "number";

/** The record as it is now, where a change was made from an older one. */
export const currentRecordIn = <R extends Versioned>(failure: unknown): R | null =>
  failure instanceof CallError &&
  failure.error.code === "changed_elsewhere" &&
  isVersioned(failure.error.current)
    ? (failure.error.current as R)
    : null;
