import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { newId } from "../../../lib/newId";
import { actionOptions, formatDayInSentence, formatDefaultStep, formatRecurrence } from "../../../lib/words";
import { formatDay, formatTime } from "../../../ui/dayFormat";
import { type CaptureEdits, changeStep, confirmStep, removeLead, removeStep } from "../edits/captureEdits";
import type { CaptureRows } from "../edits/captureRows";
import { nameOf, type Step } from "../model/row";
import { AddChip, FactChip } from "./FactChip";
import { describeLead } from "./describeLead";
import { shortNameIn } from "./describePerson";
import { StepEditor } from "./StepEditor";

interface StepChipsProps {
  rows: CaptureRows;
  today: string;
  /** The day of a step that nobody said a day for. */
  nextDay: string;
  edit: (change: (edits: CaptureEdits) => CaptureEdits) => void;
}

/** The whole of a step, and what to do where it may not be what was meant. */
const titleOf = (step: Step, who: string): string => {
  const said = step.waitingSinceOn ? `${who} to ${step.what}` : step.what;
  return step.isUnsure ? `Not sure this is what you meant: ${said}. Press to check.` : said;
};

/** Of a step without a day the usual one is no day that was said. */
const dayOf = ({ dueOn, isDayUsual }: Step, today: string): string =>
  isDayUsual ? `no day said, so ${formatDayInSentence(dueOn, today)}` : formatDay(dueOn, today);

const labelOf = (action: Step["action"]): string =>
  (actionOptions.find(({ value }) => value === action)?.label ?? action).replace(/^(?!LinkedIn)./, (first) =>
    first.toLowerCase(),
  );

/** The opportunities, steps and referrals as chips; a press on a step opens it in place. */
export const StepChips = ({ rows, today, nextDay, edit }: StepChipsProps) => {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const lastOpen = useRef<string | null>(null);
  useEffect(() => {
    if (openKey === null && lastOpen.current !== null) {
      const chips = box.current?.querySelectorAll<HTMLElement>("[data-step] button") ?? [];
      const wanted = lastOpen.current;
      [...chips].find((chip) => chip.closest("[data-step]")?.getAttribute("data-step") === wanted)?.focus();
    }
    lastOpen.current = openKey;
  }, [openKey]);

  const shortName = (row: string) => shortNameIn(rows, row);
  const add = () => {
    const [first] = rows.people;
    if (!first) return;
    const id = newId();
    edit((edits) => ({
      ...edits,
      addedSteps: [
        ...edits.addedSteps,
        {
          id,
          who: first.id,
          action: "email",
          what: formatDefaultStep("email", nameOf(first), ""),
          dueOn: nextDay,
        },
      ],
    }));
    setOpenKey(id);
  };
  const open = rows.steps.find(({ key }) => key === openKey);
  if (rows.people.length === 0) return null;
  return (
    <div ref={box} className="mt-3">
      <ul aria-label="Follow-ups and referrals" className="flex flex-wrap gap-2">
        {rows.leads.map((lead) => (
          <li key={lead.key} className="max-w-full min-w-0">
            <FactChip
              lead="opportunity"
              disabled
              removeLabel={`Leave out the opportunity: ${lead.title}`}
              onRemove={() => edit((edits) => removeLead(edits, lead.key))}
            >
              {describeLead(lead, shortName(lead.row), today)}
            </FactChip>
          </li>
        ))}
        {rows.steps.map((step) => (
          <li key={step.key} data-step={step.key} className="max-w-full min-w-0">
            <FactChip
              lead={step.waitingSinceOn ? "wait for" : labelOf(step.action)}
              isUnsure={step.isUnsure ?? false}
              title={titleOf(step, shortName(step.row))}
              aria-expanded={step.key === openKey}
              removeLabel={`Leave out: ${step.what}, ${shortName(step.row)}`}
              onRemove={() => edit((edits) => removeStep(edits, step.key))}
              onClick={() => {
                if (step.isUnsure) edit((edits) => confirmStep(edits, step.key));
                setOpenKey(step.key === openKey ? null : step.key);
              }}
            >
              <bdi>{shortName(step.row)}</bdi>
              {step.waitingSinceOn && ` to ${step.what}`}
              {/* Of "other" the kind says nothing of what is to be done. */}
              {!step.waitingSinceOn && step.action === "other" && `: ${step.what}`} · {dayOf(step, today)}
              {step.dueTime && ` · ${formatTime(step.dueTime)}`}
              {step.place && (
                <>
                  {" · "}
                  <bdi>{step.place}</bdi>
                </>
              )}
              {step.recurrence && ` · ${formatRecurrence(step.recurrence)}`}
            </FactChip>
          </li>
        ))}
        {rows.referrals.map(({ key, from, to, reason }) => (
          <li key={key} className="max-w-full min-w-0">
            <FactChip
              lead="referral"
              title={reason || undefined}
              disabled
              removeLabel={`Leave out: ${shortName(from)} pointed you to ${shortName(to)}`}
              onRemove={() =>
                edit((edits) => ({
                  ...edits,
                  addedReferrals: edits.addedReferrals.filter((each) => `${each.from} > ${each.to}` !== key),
                  removedReferrals: [...edits.removedReferrals, key],
                }))
              }
            >
              {shortName(from)} → {shortName(to)}
            </FactChip>
          </li>
        ))}
        <li>
          <AddChip onClick={add}>
            <Plus aria-hidden="true" className="size-3.5" />
            follow-up
          </AddChip>
        </li>
      </ul>
      {open && (
        <StepEditor
          key={open.key}
          step={open}
          people={rows.people}
          today={today}
          onChange={(change) => edit((edits) => changeStep(edits, open.key, change))}
          onRemove={() => {
            setOpenKey(null);
            edit((edits) => removeStep(edits, open.key));
          }}
          onClose={() => setOpenKey(null)}
        />
      )}
    </div>
  );
};
