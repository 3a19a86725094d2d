import type { UndoCall } from "../ui/toast";
import type { CallInput, CallKey } from "./callApi";
import { makePart } from "./makePart";

const part = makePart(() => import("./keptUndos"));

interface Undoing {
  readonly undo: () => Promise<unknown>;
  readonly undoCall: UndoCall;
}

/** An undo that is one call: it is sent once, and is still in the list of what was done after the page was loaded anew. */
export const undoBy = <K extends CallKey>(key: K, input: CallInput<K>): Undoing => undoByCall({ key, input });

/** As `undoBy`, of a call that is data. */
export const undoByCall = (call: UndoCall): Undoing => {
  // With the notice that this is for, which is there in the same turn.
  void part.fetch().then(
    ({ keepUndos }) => keepUndos(),
    () => undefined,
  );
  return {
    undo: async () => (await part.fetch()).sendUndo(call),
    undoCall: call,
  };
};

/** Fetches what sends an undo before anything is done: after an update in between it could no longer be fetched. */
export const fetchUndoing = (): void => void part.fetchAhead();

/** What was done before the page was loaded anew is among what can be taken back. */
export const bringBackUndos = async (): Promise<void> => (await part.fetch()).keepUndos();
