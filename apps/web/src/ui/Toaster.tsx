import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { dismissToast, takeBack, toasts } from "./toast";
import { hotkeys } from "./hotkeys";
import { formatKeys } from "./Kbd";
import { ToastCard } from "./ToastCard";
import { useHotkeys } from "./useHotkeys";

/** Where toasts appear. One for the whole app, in the shell. */
export const Toaster = () => {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.now);
  const layer = useRef<HTMLDivElement>(null);
  const undoable = shown.findLast((each) => each.undo);

  const single = useSyncExternalStore(hotkeys.subscribe, hotkeys.singleKeys);
  const key = single ? "z" : "mod+z";
  const undo = { label: "Undo", group: "Anywhere" };
  useHotkeys(
    undoable ? ["z", "mod+z"].map((keys) => ({ ...undo, keys, run: () => void takeBack(undoable.id) })) : [],
    { areCommands: false },
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
        {said && said.tone !== "problem"
          ? `${said.text}${said.undo ? ` Press ${formatKeys(key)} to undo.` : ""}`
          : ""}
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
              undoKey={key}
              onUndo={() => void takeBack(each.id)}
              onDismiss={() => dismissToast(each.id)}
            />
          ))}
        </div>
      </div>
    </>
  );
};
