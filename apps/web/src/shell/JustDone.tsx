import { useState } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { takeBack, toasts } from "../ui/toast";

/** The last acts that can be taken back, the latest first, also those whose notice is long gone. */
export const JustDone = ({ onClose }: { onClose: () => void }) => {
  const [acts, setActs] = useState(() => toasts.done().toReversed());
  const undo = (id: number) => {
    setActs(acts.filter((each) => each.id !== id));
    void takeBack(id);
  };
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
            <Button aria-label={`Undo: ${text}`} onClick={() => undo(id)}>
              Undo
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
};
