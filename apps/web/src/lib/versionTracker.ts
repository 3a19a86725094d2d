import { CallError, type CallKey } from "./callApi";
import { currentRecordIn } from "./currentRecordIn";
import { describeRecord } from "./describeRecord";

/** Forms that change a record merge what was changed elsewhere (`saveMerging`); an act is asked for again. */
const isAct = (key: CallKey): boolean => !/^(?:PATCH|PUT) /.test(key);

/** The record a call is made on, and the version it was made from. */
const madeOn = (input: object): { id: string; version: number } | null => {
  const { params, version } = input as { params?: { id?: string }; version?: number };
  return params?.id !== undefined && version !== undefined ? { id: params.id, version } : null;
};

/** The version an answer gives a record, which it is or has in it. */
const versionIn = (answer: unknown, id: string): number | null => {
  if (typeof answer !== "object" || answer === null) return null;
  const found = [answer, ...Object.values(answer)].find(
    (one: unknown): one is { version: number } =>
      typeof one === "object" && one !== null && "id" in one && one.id === id && "version" in one,
  );
  return found?.version ?? null;
};

/**
 * Acts made from what is no longer so. Where another window rewrote the record the server refuses; whoever acts is told what
 * it is now, and the same press again is made from that: what was read there is what is acted on. What this page did itself
 * is no news to it: a press before the screen was read anew is made from the answer to the one before.
 */
export const makeVersionTracker = () => {
  const known = new Map<string, number>();
  const learn = ({ id, version }: { id: string; version: number }, next: number): void => {
    if (next !== version) known.set(`${id} ${version}`, next);
  };
  return {
    /** The input as it is sent: of an act, with the newest version known here to come after the one shown. */
    withNewestVersion: <I extends object>(key: CallKey, input: I): I => {
      const made = madeOn(input);
      if (!made || !isAct(key)) return input;
      let { version } = made;
      // What is undone by hand has its version back, where a version is made of what stands there: no circles.
      for (let left = known.size; left > 0; left -= 1) {
        const next = known.get(`${made.id} ${version}`);
        if (next === undefined) break;
        version = next;
      }
      return { ...input, version };
    },
    /** That this page itself made another version of a record. */
    noteAnswer: (sent: object, answer: unknown): void => {
      const made = madeOn(sent);
      const next = made && versionIn(answer, made.id);
      if (!made || next === null) return;
      learn(made, next);
      known.delete(`${made.id} ${next}`);
    },
    /** The failure in words that say what there is now; as it is where nothing was overtaken. */
    explainConflict: (key: CallKey, sent: object, failure: unknown): unknown => {
      const made = madeOn(sent);
      const current = currentRecordIn(failure);
      if (!(failure instanceof CallError) || !current || !made || !isAct(key)) return failure;
      learn(made, current.version);
      known.delete(`${made.id} ${current.version}`);
      const now = describeRecord(current);
      const message = `This has changed since you saw it${now ? `. Now it is: ${now}` : ""}. Nothing was done; the same again does it to what it is now.`;
      return new CallError(failure.status, { ...failure.error, message }, failure.resending);
    },
    isConflict: (key: CallKey, failure: CallError): boolean =>
      isAct(key) && currentRecordIn(failure) !== null,
    forget: (): void => known.clear(),
  };
};
