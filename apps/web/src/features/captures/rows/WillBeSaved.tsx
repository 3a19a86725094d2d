import { memo } from "react";
import { addDays } from "../../../ui/days";
import { SectionHeading } from "../../../ui/SectionHeading";
import {
  type CaptureEdits,
  changePerson,
  changeReferrer,
  changeStep,
  removePerson,
  removeStep,
} from "../edits/captureEdits";
import type { CaptureRows } from "../edits/captureRows";
import { describeUnkept } from "./describeSave";
import { OwnStepRow } from "./OwnStepRow";
import { PersonRowView } from "./PersonRowView";
import { StepChips } from "./StepChips";

interface WillBeSavedProps {
  rows: CaptureRows;
  today: string;
  edit: (change: (edits: CaptureEdits) => CaptureEdits) => void;
  /** What the server found wrong with people, by row and field: "dana ruiz email". */
  problems: ReadonlyMap<string, string>;
  focusBox: () => void;
}

/** What the words were read to say, each of it to be changed in place. Not drawn for every key: only when it changes. */
export const WillBeSaved = memo(({ rows, today, edit, problems, focusBox }: WillBeSavedProps) => (
  <>
    <SectionHeading>Will be saved</SectionHeading>
    <ul aria-label="Will be saved" className="rounded-lg border border-line bg-card">
      {rows.people.map((row) => (
        <PersonRowView
          key={row.id}
          row={row}
          rows={rows}
          today={today}
          error={(field) => problems.get(`${row.id} ${field}`)}
          onChange={(change) => edit((edits) => changePerson(edits, row.id, change))}
          onReferrer={(from) => {
            const said = rows.referrals.filter(({ to }) => to === row.id).map(({ key }) => key);
            edit((edits) => changeReferrer(edits, row.id, from, said));
          }}
          onRemove={() => {
            edit((edits) => removePerson(edits, row.id));
            focusBox();
          }}
          onAnswered={focusBox}
        />
      ))}
      {rows.ownSteps.map((step) => (
        <OwnStepRow
          key={step.key}
          step={step}
          today={today}
          onChange={(change) => edit((edits) => changeStep(edits, step.key, change))}
          onRemove={() => {
            edit((edits) => removeStep(edits, step.key));
            focusBox();
          }}
        />
      ))}
    </ul>
    <StepChips rows={rows} today={today} nextDay={addDays(today, 1)} edit={edit} />
    {rows.unkeptRepeats.length > 0 && (
      <p className="mt-3 text-sm text-due" dir="auto">
        {describeUnkept(rows.unkeptRepeats)}
      </p>
    )}
    {rows.left.length > 0 && (
      <p className="mt-3 text-sm text-soft" dir="auto">
        Stays in the box, since it names nobody: {rows.left.join(" … ")}
      </p>
    )}
    {rows.people.length > 0 && rows.unplaced.length > 0 && (
      <p className="mt-3 text-sm text-soft" dir="auto">
        Kept in the notes: {rows.unplaced.join(" … ")}
      </p>
    )}
  </>
));
