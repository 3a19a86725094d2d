import type { Ref } from "react";
import { Link } from "react-router";
import { dayAhead } from "../../lib/dayWords";
import { links } from "../../lib/links";
import { FormProblem } from "../../ui/FormProblem";
import { plural } from "../../ui/plural";
import { SectionHeading } from "../../ui/SectionHeading";
import { CaptureText } from "./CaptureText";
import { changePerson, changeReferrer, removePerson } from "./captureEdits";
import { EventChip } from "./EventChip";
import { NobodyNamed } from "./NobodyNamed";
import { PersonRowView } from "./PersonRowView";
import { PlanChip } from "./PlanChip";
import { StepChips } from "./StepChips";
import { saySave } from "./saySave";
import type { CaptureFlow } from "./useCaptureFlow";

const focusInput = (input: HTMLInputElement | null) => input?.focus();

/** The words, and below them what they will become. */
export const CaptureFields = ({ flow, box }: { flow: CaptureFlow; box: Ref<HTMLTextAreaElement> }) => {
  const { text, rows, edit, today, parsed } = flow;
  const isEmpty = text.trim() === "" && rows.people.length === 0;
  return (
    <div role="presentation" onKeyDown={flow.onKeyDown}>
      <div className="mb-3 flex flex-wrap gap-2">
        <EventChip
          value={rows.event}
          events={flow.events}
          onChange={(event) => edit((edits) => ({ ...edits, event }))}
        />
        <PlanChip
          value={rows.playbook}
          playbooks={flow.playbooks}
          onChange={(playbook) => edit((edits) => ({ ...edits, playbook }))}
        />
      </div>
      <CaptureText ref={box} text={text} onChange={flow.setText} parsed={parsed} />
      {!flow.isKept && (
        <p className="mt-1 text-sm text-due">This browser keeps no drafts. Save before you leave the page.</p>
      )}
      {flow.problem && (
        <div className="mt-3">
          <FormProblem>{`${flow.problem} Your words are still here.`}</FormProblem>
        </div>
      )}
      <p role="status" className="sr-only">
        {isEmpty ? "" : `${saySave(rows).replace(/^Save ?/, "") || "Nobody"} read from the words`}
      </p>
      {isEmpty && <WritingHint />}
      {rows.people.length > 0 && (
        <>
          <SectionHeading>Will be saved</SectionHeading>
          <ul aria-label="Will be saved" className="rounded-lg border border-line bg-card">
            {rows.people.map((row, place) => (
              <PersonRowView
                key={row.who}
                row={row}
                rows={rows}
                today={today}
                error={(field) => flow.error(place, field)}
                onChange={(change) => edit((edits) => changePerson(edits, row.who, change))}
                onReferrer={(from) =>
                  edit((edits) =>
                    changeReferrer(
                      edits,
                      row.who,
                      from,
                      rows.referrals.filter(({ to }) => to === row.who).map(({ key }) => key),
                    ),
                  )
                }
                onRemove={() => {
                  edit((edits) => removePerson(edits, row.who, row.said));
                  flow.focusBox();
                }}
                onAnswered={flow.focusBox}
              />
            ))}
          </ul>
          <StepChips rows={rows} today={today} nextDay={dayAhead(today)("tomorrow") ?? today} edit={edit} />
        </>
      )}
      {!isEmpty &&
        rows.people.length === 0 &&
        (flow.isAskingWho ? (
          <NobodyNamed ref={focusInput} onPick={flow.addPerson} />
        ) : (
          <p className="mt-5 text-sm text-soft">No name is in it yet.</p>
        ))}
      {rows.people.length > 0 && rows.unplaced.length > 0 && (
        <p className="mt-3 text-sm text-soft" dir="auto">
          Kept in the notes: {rows.unplaced.join(" … ")}
        </p>
      )}
    </div>
  );
};

const WritingHint = () => (
  <p className="mt-3 text-sm text-soft">
    Write as you would in a notebook: whom you met, what was said, what you promised. “Next week”, “in 6
    months” and “by Friday” become days. Everything you write is kept as notes.
  </p>
);

/** How many have been captured at the event, and the way to finish with all of them. */
export const DebriefLink = ({ flow }: { flow: CaptureFlow }) => {
  const event = flow.events.find(({ id }) => id === flow.rows.event?.id);
  if (!event || event.tally.met === 0) return null;
  return (
    <p className="mt-3 text-center text-sm text-soft">
      {plural(event.tally.met, "person", "people")} captured at this event ·{" "}
      <Link to={links.debrief(event.id)} className="underline hover:text-ink touch:inline-block touch:py-3">
        finish the debrief
      </Link>
    </p>
  );
};
