import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { nameOf } from "../captures/model/row";
import { RowPartFields } from "./RowPartFields";
import type { DebriefRow } from "./table/debrief";
import type { Desk } from "./useDesk";

/** Says how somebody of the table was met or talked with. */
export const PartDialog = ({ row, desk, onClose }: { row: DebriefRow; desk: Desk; onClose: () => void }) => (
  <Dialog
    title={`How you met or talked with ${nameOf(row) || "them"}`}
    onClose={onClose}
    onSubmit={onClose}
    keepsTyped
    typed={null}
    size="sm"
    footer={
      <Button type="submit" tone="primary">
        Done
      </Button>
    }
  >
    <div className="space-y-3">
      <RowPartFields row={row} desk={desk} />
    </div>
  </Dialog>
);
