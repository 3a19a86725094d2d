import type { SessionAnswer } from "@followthrough/contract";
import { MutationObserver } from "@tanstack/react-query";
import { bringBackDone } from "../ui/doneActs";
import { notUndone, toast, type ToastOptions, toasts, type UndoCall } from "../ui/toast";
import { acts, appClient, versionTracker } from "./acts";
import { undosKey } from "./browserMemory";
import { CallError, type CallInput, type CallKey } from "./callApi";
import { currentRecordIn } from "./currentRecordIn";
import { describeFailure, isDeclined, kindOfFailure } from "./failure";
import { describeUndoFailure } from "./undoFailure";
import { noteNotSaved, noteSaving } from "./openForms";

// Of this window alone, as the notices are: gone with it, and when somebody signs out.

interface Kept {
  readonly accountId: string;
  readonly undos: readonly { readonly text: string; readonly undoCall: UndoCall }[];
}

/** A text somebody wrote may be in one; more than this is not worth keeping. */
const longestKept = 50_000;

/** Whether a value has all that is in another one: an address as the server has it has more than was sent. */
const hasAll = (value: unknown, wanted: unknown): boolean => {
  // Emptied, a line is nothing.
  if (typeof wanted !== "object" || wanted === null) return (value ?? "") === (wanted ?? "");
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(value) || value.length !== wanted.length)) return false;
  return Object.entries(wanted).every(([key, one]) => hasAll(Reflect.get(value, key), one));
};

/** The same made from what the record is now, where the fields it puts back are as the edit left them; else null. */
const madeAnew = ({ key, input, left }: UndoCall, failure: unknown): UndoCall | null => {
  const current = currentRecordIn(failure);
  const fields = Object.keys((input as { readonly body?: object }).body ?? {});
  // Of each field it must be known what was left in it: kept as text, one that was undefined is gone.
  const isKnown = left !== undefined && fields.every((field) => Object.hasOwn(left, field));
  return current && isKnown && hasAll(current, left)
    ? { key, input: { ...(input as object), version: current.version } }
    : null;
};

const send = async (undo: UndoCall): Promise<unknown> => {
  const [call, given] = [undo.key as CallKey, undo.input as CallInput<CallKey>];
  const sent = versionTracker.withNewestVersion(call, given);
  noteSaving();
  try {
    const answer = await acts.act(call, sent);
    versionTracker.noteAnswer(sent, answer);
    return answer;
  } catch (failure) {
    noteNotSaved();
    const anew = madeAnew(undo, failure);
    if (anew) return send(anew);
    throw versionTracker.explainConflict(call, sent, failure);
  }
};

/** Sends it as any change is sent: what is shown is read again, and a failure is a notice. */
export const sendUndo = async (undo: UndoCall): Promise<typeof notUndone | undefined> => {
  const client = appClient();
  try {
    if (!client) await send(undo);
    else {
      const mutationFn = () => send(undo);
      await new MutationObserver(client, { mutationFn, meta: { showsItsFailure: true } }).mutate();
    }
    return undefined;
  } catch (failure) {
    if (!client) throw failure;
    const isOvertaken =
      failure instanceof CallError && versionTracker.isConflict(undo.key as CallKey, failure);
    if (isOvertaken)
      toast({
        text: describeFailure(failure),
        tone: "problem",
        action: { label: "Do it all the same", run: () => void sendUndo(undo) },
      });
    else if (!isDeclined(failure) && kindOfFailure(failure) !== "signed-out")
      toast({ text: describeUndoFailure(failure), tone: "problem" });
    const mayBeTriedAgain =
      isOvertaken || ["unreachable", "server", "signed-out"].includes(kindOfFailure(failure));
    return mayBeTriedAgain ? notUndone : undefined;
  }
};

const ownAccount = (): string | null =>
  appClient()?.getQueryData<SessionAnswer>(["GET /session", {}])?.account?.id ?? null;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  "accountId" in value &&
  "undos" in value &&
  Array.isArray(value.undos);

const readKept = (accountId: string): ToastOptions[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(undosKey) ?? "null");
    if (!isKept(kept) || kept.accountId !== accountId) return [];
    return kept.undos.map(({ text, undoCall }) => ({ text, undoCall, undo: () => sendUndo(undoCall) }));
  } catch {
    // Storage refused, or not ours: there is nothing from before.
    return [];
  }
};

const write = (accountId: string): void => {
  const undos = toasts.done().flatMap(({ text, undoCall }) => (undoCall ? [{ text, undoCall }] : []));
  const kept = JSON.stringify({ accountId, undos } satisfies Kept);
  try {
    if (undos.length > 0 && kept.length <= longestKept) sessionStorage.setItem(undosKey, kept);
    else sessionStorage.removeItem(undosKey);
  } catch {
    // Storage refused, or full: they are known until the page is left.
  }
};

let keptFor: string | null = null;
toasts.subscribe(() => {
  if (keptFor === null) return;
  if (keptFor === ownAccount()) write(keptFor);
  // Whoever was here is gone, and what they did waits with what they typed: a session that ended may go on.
  else keptFor = null;
});

/** From now on what can be taken back is kept for when the page is loaded anew; first what is there from before comes back. */
export const keepUndos = (): void => {
  const accountId = ownAccount();
  if (accountId === null) return;
  if (keptFor !== accountId) {
    keptFor = accountId;
    bringBackDone(readKept(accountId));
  }
  write(accountId);
};
