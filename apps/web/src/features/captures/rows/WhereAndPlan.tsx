import { memo } from "react";
import type { CaptureEdits } from "../edits/captureEdits";
import type { CaptureRows } from "../edits/captureRows";
import { EventChip } from "./EventChip";
import type { EventOption } from "../model/eventChoice";
import { PlanChip } from "./PlanChip";

interface WhereAndPlanProps {
  rows: CaptureRows;
  events: readonly EventOption[];
  playbooks: readonly { readonly id: string; readonly name: string }[];
  edit: (change: (edits: CaptureEdits) => CaptureEdits) => void;
}

/** What holds for everybody in the words: where they were met, and the playbook begun with them. */
export const WhereAndPlan = memo(({ rows, events, playbooks, edit }: WhereAndPlanProps) => (
  <div className="mb-3 flex flex-wrap gap-2">
    <EventChip
      value={rows.event}
      events={events}
      onChange={(event) => edit((edits) => ({ ...edits, event }))}
    />
    <PlanChip
      value={rows.playbook}
      playbooks={playbooks}
      onChange={(playbook) => edit((edits) => ({ ...edits, playbook }))}
    />
  </div>
));
