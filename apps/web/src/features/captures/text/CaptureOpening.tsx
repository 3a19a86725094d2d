import { Dialog } from "../../../ui/Dialog";
import { noteEarlyTyping } from "./earlyTyping";

/** Stands for the capture while it is fetched: whoever types at once after the key loses no letter. */
export const CaptureOpening = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Capture" size="lg" keepsTyped atTop onClose={onClose}>
    <textarea
      data-autofocus
      aria-label="Whom you met, what was said, what is next"
      rows={4}
      onChange={(event) => noteEarlyTyping(event.target.value)}
      className="mt-11 block w-full resize-none rounded-lg border border-edge bg-card px-4 py-3 text-lg leading-[1.55] focus-visible:border-accent focus-visible:outline-4 focus-visible:outline-ring"
    />
  </Dialog>
);
