import { Check } from "lucide-react";
import { Button } from "../../ui/Button";
import { describeSaved } from "./rows/describeSaved";
import type { Saved } from "./useSaveCapture";

interface JustSavedProps {
  last: Saved;
  today: string;
  onUndo: (saved: Saved) => void;
}

/** What was saved last, with the way back, out of the way of the next. */
export const JustSaved = ({ last, today, onUndo }: JustSavedProps) => (
  <p
    key={last.capture.id}
    role="status"
    className="mt-2 flex animate-unfold items-center gap-1.5 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-3 text-sm font-[560] text-accent"
  >
    <Check aria-hidden="true" className="size-4 shrink-0" />
    <span className="min-w-0 flex-1 py-1.5" dir="auto">
      {describeSaved(last.capture, today)}
    </span>
    <Button tone="quiet" kbd="mod+z" onClick={() => onUndo(last)}>
      Undo
    </Button>
  </p>
);
