import { Button } from "../../ui/Button";
import { describeSave } from "./rows/describeSave";
import type { CaptureFlow } from "./useCaptureFlow";

/** The one button; it says what it will do. */
export const SaveCapture = ({ flow, wide = false }: { flow: CaptureFlow; wide?: boolean }) => (
  <Button
    type="submit"
    tone="primary"
    kbd="mod+enter"
    busy={flow.isSaving}
    {...(wide ? { wide, size: "lg" as const } : {})}
  >
    {describeSave(flow.rows)}
  </Button>
);
