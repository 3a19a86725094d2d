import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Select } from "../../../ui/Select";
import { StepFields, type Step as StepTyped } from "../../follow-ups/StepFields";
import { WaitingFields } from "../../follow-ups/WaitingFields";
import type { StepChange } from "../edits/captureEdits";
import { refuseWords } from "../../../ui/useRefusing";
import { nameOf, type Row, type Step } from "../model/row";
import { closeByKey } from "./closeByKey";
import { useIntoView } from "./useIntoView";

interface StepEditorProps {
  step: Step;
  people: readonly Row[];
  today: string;
  onChange: (change: StepChange) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One step, in place: with whom, how, what and when. Enter and Esc close it. */
export const StepEditor = ({ step, people, today, onChange, onRemove, onClose }: StepEditorProps) => {
  const opened = useIntoView<HTMLDivElement>();
  // What is half typed, such as no day yet, is here; what can be saved is in the capture.
  const [value, setValue] = useState<StepTyped>({ ...step, recurrence: step.recurrence ?? null });
  const change = (next: StepTyped) => {
    setValue(next);
    const { action, what, dueOn, dueTime, place = null, recurrence = null } = next;
    onChange({ action, what, dueTime, place, recurrence, ...(dueOn ? { dueOn } : {}) });
  };
  return (
    <div ref={opened} role="group" aria-label="Follow-up">
      <div
        role="presentation"
        className="mt-2 animate-unfold space-y-3 rounded-lg border border-line bg-card p-3.5"
        onKeyDown={closeByKey(onClose)}
      >
        {people.length > 1 && (
          <Field label="With">
            <Select
              value={step.row}
              onChange={(event) => onChange({ who: event.target.value })}
              options={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
            />
          </Field>
        )}
        {step.waitingSinceOn ? (
          <WaitingFields
            name={nameOf(people.find(({ id }) => id === step.row) ?? { known: null, name: "" })}
            value={value}
            onChange={change}
            today={today}
            error={() => undefined}
          />
        ) : (
          <StepFields value={value} onChange={change} today={today} error={() => undefined} first />
        )}
        <div className="flex flex-wrap gap-1.5">
          <Button tone="quiet" className="mr-auto" onClick={onRemove}>
            Leave out
          </Button>
          <Button onClick={() => refuseWords(opened.current?.querySelectorAll("input") ?? []) || onClose()}>
            Close
          </Button>
        </div>
      </div>
    </div>
  );
};
