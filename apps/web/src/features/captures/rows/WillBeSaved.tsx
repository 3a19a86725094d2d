import { memo } from "react";
import { parseFutureDay } from "../../../lib/dayWords";
import { SectionHeading } from "../../../ui/SectionHeading";
import { type CaptureEdits, changePerson, changeReferrer, removePerson } from "../edits/captureEdits";
import type { CaptureRows } from "../edits/captureRows";
import { PersonRowView } from "./PersonRowView";
import { StepChips } from "./StepChips";

interface WillBeSavedProps {
  rows: CaptureRows;
  today: string;
  edit: (change: (edits: CaptureEdits) => CaptureEdits) => void;
  /** What the server found wrong, by path: `people.0.email`. */
  fields: Readonly<Record<string, string>>;
  focusBox: () => void;
}

/** What the words were read to say, each of it to be changed in place. Not drawn for every key: only when it changes. */
export const WillBeSaved = memo(({ rows, today, edit, fields, focusBox }: WillBeSavedProps) => (
  <>
    <SectionHeading>Will be saved</SectionHeading>
    <ul aria-label="Will be saved" className="rounded-lg border border-line bg-card">
      {rows.people.map((row, place) => (
        <PersonRowView
          key={row.who}
          row={row}
          rows={rows}
          today={today}
          error={(field) => fields[`people.${place}.${field}`]}
          onChange={(change) => edit((edits) => changePerson(edits, row.who, change))}
          onReferrer={(from) => {
            const said = rows.referrals.filter(({ to }) => to === row.who).map(({ key }) => key);
            edit((edits) => changeReferrer(edits, row.who, from, said));
          }}
          onRemove={() => {
            edit((edits) => removePerson(edits, row.who, row.said));
            focusBox();
          }}
          onAnswered={focusBox}
        />
      ))}
    </ul>
    <StepChips rows={rows} today={today} nextDay={parseFutureDay(today)("tomorrow") ?? today} edit={edit} />
    {rows.unplaced.length > 0 && (
      <p className="mt-3 text-sm text-soft" dir="auto">
        Kept in the notes: {rows.unplaced.join(" … ")}
      </p>
    )}
  </>
));
