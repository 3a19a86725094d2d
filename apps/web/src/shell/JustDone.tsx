import { useEffect, useSyncExternalStore } from "react";
import { bringBackUndos } from "../lib/undoBy";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { takeBack, toasts } from "../ui/toast";

/** The last acts that can be taken back, the latest first, also those whose notice is long gone. */
export const JustDone = ({ onClose }: { onClose: () => void }) => {
  const acts = useSyncExternalStore(toasts.subscribe, toasts.done).toReversed();
  useEffect(() => void bringBackUndos().catch(() => undefined), []);
  return (
    <Dialog
      title="What I just did"
      description="In this window, the last ten acts that can be taken back."
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {acts.length === 0 && <p className="text-soft">Nothing yet.</p>}
      <ol aria-label="What I just did">
        {acts.map(({ id, text }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line py-2 first:border-t-0">
            <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
            <Button aria-label={`Undo: ${text}`} onClick={() => void takeBack(id)}>
              Undo
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
};
