import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Kbd } from "../../ui/Kbd";
import { CaptureFields, DebriefLink } from "./CaptureFields";
import { SaveCapture } from "./SaveCapture";
import { sayNames } from "./saySave";
import { useCaptureFlow } from "./useCaptureFlow";

interface CaptureDialogProps {
  onClose: () => void;
  /** Those who would rather have fields. */
  onForm: () => void;
}

/** Capture over whatever page one is on: type, Ctrl-Enter, next; Esc goes back and keeps the words. */
export const CaptureDialog = ({ onClose, onForm }: CaptureDialogProps) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const flow = useCaptureFlow({ box, says: "here" });
  const { last } = flow;
  const offerUndo = useEffectEvent(() => last && flow.offerUndo(last));
  // While the dialog is open, notices outside of it cannot be reached.
  useEffect(() => () => void offerUndo(), []);
  return (
    <Dialog
      title="Capture"
      size="lg"
      keepsTyped
      atTop
      onClose={onClose}
      onSubmit={() => void flow.save()}
      footer={
        <>
          <Button tone="quiet" className="mr-auto" onClick={onForm}>
            Fill in a form instead
          </Button>
          <SaveCapture flow={flow} />
        </>
      }
    >
      <CaptureFields flow={flow} box={box} onLeave={onClose} />
      {last && flow.text === "" && (
        <p role="status" className="mt-3 flex flex-wrap items-center gap-2 text-sm font-[560]">
          Saved {sayNames(last.names)}
          <Button tone="quiet" onClick={() => void flow.takeBack(last)}>
            Undo <Kbd keys="mod+z" />
          </Button>
        </p>
      )}
      <DebriefLink flow={flow} onLeave={onClose} />
    </Dialog>
  );
};
