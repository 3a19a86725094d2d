import type { Capture } from "@followthrough/contract";
import { useState } from "react";
import { CallError } from "../../lib/callApi";
import { newId } from "../../lib/newId";
import { useApiMutation } from "../../lib/useApi";
import { useOnce } from "../../lib/useOnce";
import { type CaptureBody, longestCapture, toCaptureBody } from "./edits/captureBody";
import type { CaptureTyped } from "./edits/captureEdits";
import { recognitionKey, buildRows } from "./edits/captureRows";
import { parse } from "./reading/parser";
import { keepLastUsed } from "./edits/lastUsed";
import type { Capturing } from "./useCapture";

/** What became of it: saved; failed (`failure` says how); or what the user is to do first. */
type Outcome = Saved | "failed" | "busy" | "nothing" | "too-long" | "nobody" | "asked";

export interface Saved {
  readonly capture: Capture;
  readonly typed: CaptureTyped;
  readonly names: readonly string[];
}

/** People are looked up before a save; a server that does not answer that in time does not hold it up. */
const patience = 3_000;
const inTime = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([
    answer.catch(() => otherwise),
    new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patience)),
  ]);

/** Saving in one request, once, and taking it back. */
export const useSaveCapture = (capturing: Capturing) => {
  const put = useApiMutation("PUT /captures/:id", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /captures/:id", { showsItsFailure: true });
  const [isPreparing, setIsPreparing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  /** What the words say now, not when they were last read, with everybody looked up. */
  const readNow = async () => {
    const { typedNow, parseContext, rowsContext, ask } = capturing;
    const { text, edits } = typedNow();
    const draft = await parse(text.slice(0, longestCapture), parseContext);
    const before = buildRows(draft, edits, rowsContext);
    const candidates = await inTime(
      ask(before.people.map(({ fields }) => recognitionKey(fields))),
      rowsContext.candidates,
    );
    return buildRows(draft, edits, { ...rowsContext, candidates });
  };

  const send = async (body: CaptureBody): Promise<Capture> => {
    const { typedNow, noteSent, settle } = capturing;
    const written = JSON.stringify(body);
    const before = typedNow().sent;
    const again = before?.body === written ? before : null;
    if (!again) await settle();
    const sent = again ?? { id: newId(), body: written };
    noteSent(sent);
    try {
      return await put.mutateAsync({ params: { id: sent.id }, body });
    } catch (error) {
      // Refused for a reason: nothing was saved, so nothing has to be taken back.
      if (error instanceof CallError && error.status >= 400 && error.status < 500) noteSent(null);
      throw error;
    }
  };

  const once = useOnce();
  const saveOnce = async (): Promise<Outcome> => {
    const { typedNow, today, accountId } = capturing;
    const typed = typedNow();
    const { text } = typed;
    if (text.length > longestCapture) return "too-long";
    setIsPreparing(true);
    setFailure(null);
    try {
      const rows = await readNow();
      if (rows.people.length === 0) return text.trim() === "" ? "nothing" : "nobody";
      if (rows.people.some(({ standing }) => standing.is === "asked")) return "asked";
      const capture = await send(toCaptureBody(rows, today));
      if (capture.event) {
        keepLastUsed(accountId, { eventId: capture.event.id, on: today, playbook: rows.playbook });
      }
      capturing.startNext();
      return { capture, typed, names: capture.people.map(({ name }) => name) };
    } catch (error) {
      setFailure(error);
      return "failed";
    } finally {
      setIsPreparing(false);
    }
  };

  return {
    save: async (): Promise<Outcome> => (await once(saveOnce)) ?? "busy",
    isSaving: isPreparing || put.isPending,
    failure,
    forgetFailure: () => setFailure(null),
    undo: async ({ capture, typed }: Saved): Promise<void> => {
      await remove.mutateAsync({ params: { id: capture.id } });
      capturing.takeBack(typed);
    },
  };
};
