import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { CaptureFields, DebriefLink, fetchForWords } from "./CaptureFields";
import { SaveCapture } from "./SaveCapture";
import { useCaptureFlow } from "./useCaptureFlow";

interface CaptureDialogProps {
  onClose: () => void;
  /** The user would rather fill in a form. */
  onForm: () => void;
}

/** Capture over whatever page one is on: type, Ctrl-Enter, next; Esc goes back and keeps the words. */
export const CaptureDialog = ({ onClose, onForm }: CaptureDialogProps) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const flow = useCaptureFlow(box);
  // Opened in order to write.
  useEffect(fetchForWords, []);
  return (
    <Dialog
      title="Capture"
      size="lg"
      keepsTyped
      atTop
      onClose={onClose}
      onSubmit={() => void flow.save()}
      typed={null}
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
      <DebriefLink flow={flow} onLeave={onClose} />
    </Dialog>
  );
};
