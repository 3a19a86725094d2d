import type { Calls } from "@followthrough/contract";
import { CallError, type CallInput, type CallKey, type callApi } from "./callApi";
import { isOutcomeUnknown, isTransient, kindOfFailure } from "./failure";

/** What one form sent last without learning what came of it. */
export interface FormMemory {
  unanswered: { readonly place: string; readonly key: string } | null;
}

interface ActsOptions {
  send: typeof callApi;
  newKey: () => string;
  /** Resolves after that many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** The browser knows that it has no network at all. */
  isCutOff: () => boolean;
  /** What is to happen first, which may be all there is to do: then it says what is answered. */
  before?: (key: CallKey, input: object) => Promise<{ readonly answer: unknown } | null>;
  /** Keeps what nobody can be reached for, and says what is answered meanwhile; null where it cannot. */
  keep?: (
    key: CallKey,
    input: object,
    named: { idempotencyKey: string | undefined; mayBeDone: boolean },
  ) => Promise<{ readonly answer: unknown } | null>;
}

/** A fault of the network that passes is not worth a word; one that lasts longer is. In milliseconds. */
const pauses = [300, 900, 2_400];

/** A server that asks for a longer rest than this is not asked again by itself. In milliseconds. */
const longestRest = 10_000;

/** At the door nobody is known yet whose keys the server could keep. */
const atTheDoor: ReadonlySet<CallKey> = new Set(["POST /session", "POST /account", "POST /password-resets"]);
/** Named by an id of the browser's making already. */
const namedByPath: ReadonlySet<CallKey> = new Set(["PUT /captures/:id"]);

const savedBefore =
  "What you sent first was saved after all, as it stood then; what you changed since was not. Close this and change it where it is now. Saving from here again saves it a second time.";

/** How long to wait before the next try; null where there is none. All who were refused at once do not come back at once. */
const pauseBefore = (attempts: number, retryAfterMs: number | null): number | null => {
  const pause = pauses[attempts];
  if (pause === undefined || (retryAfterMs ?? 0) > longestRest) return null;
  return retryAfterMs === null ? pause : Math.max(pause, retryAfterMs * (1 + Math.random() / 4));
};

/** Where a key belongs: what a success there means for acts left unanswered. */
const collectionOf = (mark: string): string => /^\S+ (\/[\w-]+)/.exec(mark)?.[1] ?? mark;

/** What it is done to: the route and whatever stands in its path. */
export const targetOf = (key: CallKey, input: object): string =>
  `${key} ${JSON.stringify("params" in input ? input.params : {})}`;

/** What is sent, as one text: the same text is the same request. Bytes are told apart by the array that holds them. */
export const fingerprintOf = (key: CallKey, input: object): string =>
  `${key} ${JSON.stringify(input, (_name, value: unknown) =>
    value instanceof Uint8Array ? `${value.byteLength} bytes` : value,
  )}`;

/**
 * Sending what changes something. An act has one key from the first try to its answer, whichever button or form tries
 * it: the server does it once and answers the rest with what it answered first.
 */
export const makeActs = ({ send, newKey, wait, isCutOff, before, keep }: ActsOptions) => {
  /** Keys of acts of which it is not known what came, by what was sent. */
  const unanswered = new Map<string, string>();
  let session = 0;

  /** Once the `signal` is given it is not tried again. */
  const act = async <K extends CallKey>(
    key: K,
    input: CallInput<K>,
    form?: FormMemory,
    signal?: AbortSignal,
  ): Promise<Calls[K]["answer"]> => {
    const begunIn = session;
    const done = before ? await before(key, input) : null;
    if (done) return done.answer as Calls[K]["answer"];
    // Somebody else is here by now: it is nobody's to send any more.
    if (begunIn !== session) throw new CallError(0, { code: "unavailable", message: "" }, "unsent");
    const mark = fingerprintOf(key, input);
    const place = targetOf(key, input);
    const mayRepeat = !atTheDoor.has(key);
    // Changed since it was sent: under the same key the server either takes it as it is now, or says that it has the first.
    const leftOpen =
      (form?.unanswered?.place === place ? form.unanswered.key : undefined) ?? unanswered.get(mark);
    const idempotencyKey = mayRepeat && !namedByPath.has(key) ? (leftOpen ?? newKey()) : undefined;
    const note = (isUnknown: boolean) => {
      const kept = isUnknown && idempotencyKey !== undefined && begunIn === session ? idempotencyKey : null;
      if (form) form.unanswered = kept === null ? null : { place, key: kept };
      if (kept === null) unanswered.delete(mark);
      else unanswered.set(mark, kept);
    };
    // An earlier try may have come through, whatever a later one meets with.
    let mayBeDone = leftOpen !== undefined;
    for (let attempts = 0; ; attempts += 1) {
      const wasCutOff = isCutOff();
      try {
        const answer = await send(key, input, { idempotencyKey, ...(signal && { signal }) });
        note(false);
        // Whoever went on to change the same things has seen what is there: their next act is a new one.
        for (const one of unanswered.keys())
          if (collectionOf(one) === collectionOf(mark)) unanswered.delete(one);
        return answer;
      } catch (failure) {
        if (!(failure instanceof CallError)) throw failure;
        mayBeDone ||= isOutcomeUnknown(failure) && !(wasCutOff && failure.status === 0);
        const pause = pauseBefore(attempts, failure.retryAfterMs);
        // Without a network there is nothing to wait for.
        if (
          keep &&
          kindOfFailure(failure) === "unreachable" &&
          (wasCutOff || pause === null || signal?.aborted)
        ) {
          const kept = await keep(key, input, { idempotencyKey, mayBeDone }).catch(() => null);
          if (kept && begunIn === session) {
            note(false);
            return kept.answer as Calls[K]["answer"];
          }
        }
        if (mayRepeat && isTransient(failure) && pause !== null && begunIn === session && !signal?.aborted) {
          await wait(pause);
          // Signed out meanwhile, perhaps to sign in as somebody else: it is nobody's to send any more.
          if (begunIn === session && !signal?.aborted) continue;
        }
        const { status, error } = failure;
        note(mayBeDone && (isOutcomeUnknown(failure) || isTransient(failure) || status === 429));
        if (error.code === "key_reused") throw new CallError(status, { ...error, message: savedBefore });
        throw new CallError(
          status,
          error,
          !mayBeDone && status === 0 ? "unsent" : mayRepeat ? "once-only" : "anew",
          failure.retryAfterMs,
        );
      }
    }
  };

  return {
    act,
    /** Another account, or none: what was left open is nobody's any more. */
    forget: (): void => {
      session += 1;
      unanswered.clear();
    },
  };
};
