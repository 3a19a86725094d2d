import { type KeyboardEvent, useRef, useState } from "react";
import { CallError } from "../../lib/callApi";
import { sayFailure } from "../../lib/failure";
import { newId } from "../../lib/newId";
import { toast } from "../../ui/toast";
import type { CaptureEdits, KnownContact } from "./captureEdits";
import { sayNames } from "./saySave";
import { useCapture } from "./useCapture";
import { type Saved, useSaveCapture } from "./useSaveCapture";

/** A capture from the first word to the next one: what a save needs first, where the focus goes, the way back. */
export const useCaptureFlow = ({ says }: { says: "toast" | "here" }) => {
  const capturing = useCapture();
  const box = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const [isAskingWho, setIsAskingWho] = useState(false);
  const [last, setLast] = useState<Saved | null>(null);

  const takeBack = async (saved: Saved) => {
    await saving.undo(saved);
    setLast((current) => (current?.capture.id === saved.capture.id ? null : current));
    box.current?.focus();
  };
  const offerUndo = (saved: Saved) =>
    toast({ text: `Saved ${sayNames(saved.names)}`, undo: () => takeBack(saved) });
  const saving = useSaveCapture(capturing, (saved) => {
    setIsAskingWho(false);
    setLast(saved);
    if (says === "toast") offerUndo(saved);
    box.current?.focus();
  });

  const focusQuestion = () =>
    // The questions may only just have been answered by the server.
    requestAnimationFrame(() =>
      setTimeout(() => form.current?.querySelector<HTMLElement>("[data-question] button")?.focus()),
    );
  const save = async () => {
    const hindrance = await saving.save();
    if (hindrance === "nobody") setIsAskingWho(true);
    else if (hindrance === "asked") focusQuestion();
    else if (hindrance !== null) box.current?.focus();
  };
  const { failure } = saving;
  const fields = failure instanceof CallError ? failure.fields : {};
  return {
    ...capturing,
    box,
    form,
    last,
    save,
    offerUndo,
    takeBack,
    isSaving: saving.isSaving,
    isAskingWho: isAskingWho && capturing.rows.people.length === 0,
    askWho: () => setIsAskingWho(true),
    focusQuestion,
    edit: (change: (edits: CaptureEdits) => CaptureEdits) => {
      saving.forgetFailure();
      capturing.edit(change);
    },
    addPerson: (name: string, contact: KnownContact | null) => {
      const id = newId();
      capturing.edit((edits) => ({ ...edits, addedPeople: [...edits.addedPeople, { id, name, contact }] }));
      box.current?.focus();
    },
    /** What went wrong with the whole; where a row says it, not again. */
    problem:
      failure === null || Object.keys(fields).some((path) => path.startsWith("people."))
        ? null
        : sayFailure(failure),
    error: (place: number, field: string): string | undefined => fields[`people.${place}.${field}`],
    onKeyDown: (event: KeyboardEvent) => {
      const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.target !== box.current || capturing.text !== "" || !last) return;
      event.preventDefault();
      void takeBack(last).catch((error: unknown) => toast({ text: sayFailure(error), tone: "problem" }));
    },
  };
};
export type CaptureFlow = ReturnType<typeof useCaptureFlow>;
