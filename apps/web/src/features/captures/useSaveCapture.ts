import type { Capture } from "@followthrough/contract";
import { useState } from "react";
import { useApiMutation } from "../../lib/useApi";
import type { CaptureTyped } from "./edits/captureEdits";
import { buildRows, isAsked } from "./edits/captureRows";
import { keepLastUsed } from "./edits/lastUsed";
import { toCaptured } from "./edits/toCaptured";
import type { Problem } from "./model/problems";
import { longestCapture, readText } from "../../lib/reading/readWords";
import type { Capturing } from "./useCapture";

/** What became of it: saved; failed (`failure` says how); or what the user is to do first. */
type Outcome = Saved | "failed" | "busy" | "nothing" | "too-long" | "nobody" | "asked";

export interface Saved {
  readonly capture: Capture;
  readonly typed: CaptureTyped;
  /** The words of it that stayed in the box. */
  readonly left: string;
}

/** People are looked up before a save; a server that does not answer that in time does not hold it up. */
const patience = 3_000;
const inTime = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([
    answer.catch(() => otherwise),
    new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patience)),
  ]);

/** Fields of a person that the row shows a problem of. */
const shownAtRows = new Set(["name", "title", "organization", "email", "phone", "link", "metOn"]);

/** What the server found wrong with people, by row and field: "dana ruiz email". */
const problemsAtRows = (problems: readonly Problem[]): ReadonlyMap<string, string> =>
  new Map(
    problems.flatMap(({ part, row, field, message }): [string, string][] =>
      part === "people" && row !== undefined && shownAtRows.has(field) ? [[`${row} ${field}`, message]] : [],
    ),
  );

/** Saving in one request, once, and taking it back. */
export const useSaveCapture = (capturing: Capturing) => {
  const { sending } = capturing;
  const remove = useApiMutation("DELETE /captures/:id", { showsItsFailure: true });
  const [problems, setProblems] = useState(problemsAtRows([]));

  /** What the words say now, not when they were last read, with everybody looked up. */
  const readNow = async () => {
    const { typedNow, readContext, rowsContext, ask } = capturing;
    const { text, edits } = typedNow();
    const reading = await readText(text, readContext);
    const before = buildRows(reading, edits, rowsContext);
    const recognised = await inTime(ask(before.people), rowsContext.recognised);
    return buildRows(reading, edits, { ...rowsContext, recognised });
  };

  const save = async (): Promise<Outcome> => {
    const { typedNow, today, writtenOn, accountId } = capturing;
    const typed = typedNow();
    if (typed.text.length > longestCapture) return "too-long";
    const rows = await readNow();
    if (rows.people.length === 0 && rows.ownSteps.length === 0)
      return typed.text.trim() === "" ? "nothing" : "nobody";
    if (rows.people.some(isAsked)) return "asked";
    setProblems(problemsAtRows([]));
    const capture = await sending.send(toCaptured(rows, writtenOn ?? today), (refused) =>
      setProblems(problemsAtRows(refused)),
    );
    if (capture.event) {
      keepLastUsed(accountId, { eventId: capture.event.id, on: today, playbook: rows.playbook });
    }
    const left = rows.left.join("\n");
    capturing.startNext(typed, left);
    return { capture, typed, left };
  };

  return {
    save: async (): Promise<Outcome> => {
      const outcome = await sending.attempt(save);
      return outcome === undefined ? "busy" : (outcome ?? "failed");
    },
    isSaving: sending.isSaving,
    isSlow: sending.isSlow,
    failure: sending.failure,
    problems,
    undo: async ({ capture, typed, left }: Saved): Promise<void> => {
      await remove.mutateAsync({ params: { id: capture.id } });
      capturing.takeBack(typed, left);
    },
  };
};
