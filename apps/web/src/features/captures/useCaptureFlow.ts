import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from "react";
import { describeFailure } from "../../lib/failure";
import { newId } from "../../lib/newId";
import { hotkeys } from "../../ui/hotkeys";
import { undoBy } from "../../lib/undoBy";
import { forgetDone, noteDone } from "../../ui/doneActs";
import { toast, type UndoCall } from "../../ui/toast";
import { useHotkeys } from "../../ui/useHotkeys";
import type { KnownContact } from "./model/row";
import { takeEarlyTyping } from "./text/earlyTyping";
import { describeSaved } from "./rows/describeSaved";
import { useCapture } from "./useCapture";
import { type Saved, useSaveCapture } from "./useSaveCapture";

const undoCallOf = ({ capture }: Saved): UndoCall => ({
  key: "DELETE /captures/:id",
  input: { params: { id: capture.id } },
});

const firstQuestion = (box: HTMLTextAreaElement | null) =>
  box?.form?.querySelector<HTMLElement>("[data-question] button");

/** The key of undoing within a dialog, where those of the page rest: not while something is typed. */
const isKey = ({ target, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey || hotkeys.singleKeys()) &&
  !(target instanceof HTMLElement && target.matches("input, textarea, select"));

/** Runs it after React has drawn what the server just answered, so that what is to get the focus is there. */
const soon = (run: () => void) => void requestAnimationFrame(() => setTimeout(run));

/** A capture from the first word to the next one: what a save needs first, where the focus goes, the way back. */
export const useCaptureFlow = (box: RefObject<HTMLTextAreaElement | null>) => {
  const capturing = useCapture();
  const saving = useSaveCapture(capturing);
  const [isAskingWho, setIsAskingWho] = useState(false);
  const [last, setLast] = useState<Saved | null>(null);
  const focusBox = useCallback(() => box.current?.focus(), [box]);

  const begin = useEffectEvent(() => {
    const early = takeEarlyTyping();
    if (early === "" || !box.current) return;
    capturing.addText(early);
    focusBox();
  });
  // In the same turn as the focus, or the next key would be typed before these.
  useLayoutEffect(() => begin(), []);

  const takeBack = async (saved: Saved) => {
    await saving.undo(saved);
    forgetDone(undoCallOf(saved));
    setLast((current) => (current?.capture.id === saved.capture.id ? null : current));
    focusBox();
  };
  const doneOf = (saved: Saved) => ({
    text: describeSaved(saved.capture, capturing.today),
    ...undoBy("DELETE /captures/:id", { params: { id: saved.capture.id } }),
    // Of this page: what was typed is in the box again too.
    undo: () => takeBack(saved),
  });
  // Nearby while one goes on writing, where a notice would lie over the button; a notice once one is elsewhere.
  const leave = useEffectEvent(() => {
    if (!last) return;
    forgetDone(undoCallOf(last));
    toast(doneOf(last));
  });
  useEffect(() => () => leave(), []);
  const undo = (saved: Saved) =>
    void takeBack(saved).catch((error: unknown) => toast({ text: describeFailure(error), tone: "problem" }));
  const save = async () => {
    const outcome = await saving.save();
    if (typeof outcome === "object") {
      setIsAskingWho(false);
      setLast(outcome);
      noteDone(doneOf(outcome));
      focusBox();
    } else if (outcome === "nobody") setIsAskingWho(true);
    else if (outcome === "asked") soon(() => firstQuestion(box.current)?.focus());
    else if (outcome !== "busy") focusBox();
  };
  // As anywhere else, where nothing is being typed.
  useHotkeys(
    last
      ? ["z", "mod+z"].map((keys) => ({ keys, label: "Undo", group: "Anywhere", run: () => undo(last) }))
      : [],
    { areCommands: false },
  );
  const { failure, problems } = saving;
  return {
    ...capturing,
    focusBox,
    last,
    save,
    undo,
    isSaving: saving.isSaving,
    isSlow: saving.isSlow,
    isAskingWho: isAskingWho && capturing.rows.people.length === 0 && capturing.rows.ownSteps.length === 0,
    addPerson: (name: string, contact: KnownContact | null) => {
      const id = newId();
      capturing.edit((edits) => ({ ...edits, addedPeople: [...edits.addedPeople, { id, name, contact }] }));
      focusBox();
    },
    /** What went wrong with the whole; where a row says it, not again. */
    problem: failure === null || problems.size > 0 ? null : describeFailure(failure),
    problems,
    onKeyDown: (event: KeyboardEvent) => {
      if (!last || event.key !== "z" || event.shiftKey || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      // In the box it takes back what was typed there, as long as anything was.
      const isUndo =
        event.target === box.current ? mod && capturing.typedNow().text === last.left : isKey(event);
      if (!isUndo) return;
      event.preventDefault();
      undo(last);
    },
  };
};
export type CaptureFlow = ReturnType<typeof useCaptureFlow>;
