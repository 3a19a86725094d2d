import type { Capture } from "@followthrough/contract";
import { useRef, useState } from "react";
import { CallError, callApi } from "../../../lib/callApi";
import { newId } from "../../../lib/newId";
import { useApiMutation } from "../../../lib/useApi";
import { useOnce } from "../../../lib/useOnce";
import { makePart } from "../../../lib/makePart";
import type { Captured } from "./captureBody";
import type { Problem } from "./problems";
import type { Step } from "./row";

const request = makePart(async () => {
  const [{ captureBody }, { problemsIn }] = await Promise.all([
    import("./captureBody"),
    import("./problems"),
  ]);
  return { captureBody, problemsIn };
});
/** Fetches what a request is made with before anybody saves. */
export const fetchSending = (): void => void request.fetchAhead();

/** How long an answer is waited for, and after how long it is said that there is none so far. In milliseconds. */
export const patience = 8_000;
const slowAfter = 3_000;

/** The request last sent, kept with the draft until it was answered, so that the same is not saved twice. */
export interface Sent {
  readonly id: string;
  readonly body: string;
}

interface DraftSent<T> {
  now: () => T;
  set: (change: (value: T) => T) => void;
}

/** Saving what a draft says in one request, once, however many answers are lost (decision 0009). */
export const useSending = <T extends { readonly sent: Sent | null }>({ now, set }: DraftSent<T>) => {
  const noteSent = (sent: Sent | null) => set((value) => ({ ...value, sent }));
  const put = useApiMutation("PUT /captures/:id", { showsItsFailure: true, patience });
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [isSlow, setIsSlow] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const once = useOnce();

  // What is on its way is nothing to take back, and those in it would seem to be known: nobody is looked up meanwhile.
  const onItsWay = useRef(false);
  /** A save that went unanswered may have been saved, and everybody in it would seem to be known: it is taken back. */
  const settle = async (): Promise<void> => {
    if (onItsWay.current) throw new Error("A save is on its way; who is known is asked once it is answered.");
    const { sent } = now();
    if (!sent) return;
    const undone = callApi(
      "DELETE /captures/:id",
      { params: { id: sent.id } },
      { signal: AbortSignal.timeout(patience) },
    );
    await undone.catch((error: unknown) => {
      if (!(error instanceof CallError && error.status === 404)) throw error;
    });
    noteSent(null);
  };

  /** The same again has the same id, so that it is saved once; in place of another one that is taken back. */
  const send = async <S extends Step>(
    captured: Captured<S>,
    onRefused: (problems: Problem<S>[]) => void,
  ): Promise<Capture> => {
    const { captureBody, problemsIn } = await request.fetch();
    const { body, sources } = captureBody(captured);
    const written = JSON.stringify(body);
    const before = now().sent;
    const again = before?.body === written ? before : null;
    if (!again) await settle();
    const sent = again ?? { id: newId(), body: written };
    noteSent(sent);
    onItsWay.current = true;
    try {
      return await put.mutateAsync({ params: { id: sent.id }, body });
    } catch (error) {
      if (error instanceof CallError) {
        // Refused for a reason: nothing was saved, so nothing has to be taken back.
        if (error.status >= 400 && error.status < 500) noteSent(null);
        onRefused(problemsIn(error.fields, sources));
      }
      throw error;
    } finally {
      onItsWay.current = false;
    }
  };

  /** Runs a save with all that comes before it; null where it failed, undefined where another one is under way. */
  const attempt = <R>(save: () => Promise<R>): Promise<R | null | undefined> =>
    once(async () => {
      setIsUnderWay(true);
      setFailure(null);
      const slow = setTimeout(() => setIsSlow(true), slowAfter);
      try {
        return await save();
      } catch (error) {
        setFailure(error);
        return null;
      } finally {
        clearTimeout(slow);
        setIsSlow(false);
        setIsUnderWay(false);
      }
    });
  return { settle, send, attempt, isSaving: isUnderWay || put.isPending, isSlow, failure };
};
