import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { dismissToast, toast, toasts } from "./toast";
import { ToastCard } from "./ToastCard";
import { useHotkeys } from "./useHotkeys";

const takeBack = async (id: number, undo: () => void | Promise<unknown>) => {
  // Pressed twice before the notice is off the screen.
  if (!toasts.now().some((each) => each.id === id)) return;
  dismissToast(id);
  try {
    await undo();
  } catch {
    toast({ text: "That could not be undone. Try again from the list.", tone: "problem" });
  }
};

/** Where toasts appear. One for the whole app, in the shell. */
export const Toaster = () => {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.now);
  const layer = useRef<HTMLDivElement>(null);
  const undoable = shown.findLast((each) => each.undo);

  useHotkeys(
    undoable
      ? [
          {
            keys: "z",
            label: "Undo",
            group: "Anywhere",
            run: () => undoable.undo && void takeBack(undoable.id, undoable.undo),
          },
        ]
      : [],
  );
  // Shown again for each, so that it comes on top of a dialog opened meanwhile.
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return;
    if (element.matches(":popover-open")) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);

  const said = shown.at(-1);
  return (
    <>
      <div role="status" className="sr-only">
        {said && said.tone !== "problem" ? `${said.text}${said.undo ? " Press z to undo." : ""}` : ""}
      </div>
      <div role="alert" className="sr-only">
        {said?.tone === "problem" ? said.text : ""}
      </div>
      <div
        ref={layer}
        popover="manual"
        role="region"
        aria-label="Notices"
        className="fixed inset-x-0 top-auto bottom-5 m-auto mb-0 w-[min(26rem,calc(100vw-2rem))] overflow-visible border-0 bg-transparent p-0 phone:bottom-[calc(5.25rem+env(safe-area-inset-bottom))] foot:bottom-20 foot:phone:bottom-[calc(11.5rem+env(safe-area-inset-bottom))]"
      >
        <div className="flex flex-col gap-2">
          {shown.map((each) => (
            <ToastCard
              key={each.id}
              shown={each}
              onUndo={(undo) => void takeBack(each.id, undo)}
              onDismiss={() => dismissToast(each.id)}
            />
          ))}
        </div>
      </div>
    </>
  );
};
