import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatRecurrence } from "../../../lib/words";
import { Button } from "../../../ui/Button";
import { Pill } from "../../../ui/Pill";
import { formatDay, formatTime } from "../../../ui/dayFormat";
import { StepFields, type Step as StepTyped } from "../../follow-ups/StepFields";
import { OwnStepMark } from "../../follow-ups/OwnStepMark";
import type { StepChange } from "../edits/captureEdits";
import type { OwnStep } from "../model/row";
import { closeByKey } from "./closeByKey";
import { useIntoView } from "./useIntoView";

interface OwnStepRowProps {
  step: OwnStep;
  today: string;
  onChange: (change: StepChange) => void;
  onRemove: () => void;
}

/** Something to do for or with nobody that will be saved. A press opens what and when in place; Delete takes it away. */
export const OwnStepRow = ({ step, today, onChange, onRemove }: OwnStepRowProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isOpen && hadFocus.current) head.current?.focus();
    hadFocus.current = false;
  }, [isOpen]);
  const close = () => {
    hadFocus.current = true;
    setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    onRemove();
  };
  return (
    <li className="border-t border-line first:border-t-0">
      <button
        ref={head}
        type="button"
        aria-expanded={isOpen}
        aria-keyshortcuts="Delete"
        onClick={() => (isOpen ? close() : setIsOpen(true))}
        onKeyDown={onKeyDown}
        className="flex w-full items-start gap-3 rounded-[11px] px-3.5 py-3 text-left transition-colors hover:bg-hover/50"
      >
        <OwnStepMark />
        <span className="min-w-0 flex-1">
          <span className="block font-[620] break-words" dir="auto">
            {step.what}
          </span>
          <span className="block text-sm text-soft">
            {formatDay(step.dueOn, today)}
            {step.dueTime && ` · ${formatTime(step.dueTime)}`}
            {step.recurrence && ` · ${formatRecurrence(step.recurrence)}`}
          </span>
        </span>
        <span className="shrink-0 pt-0.5">
          <Pill>your own</Pill>
        </span>
      </button>
      {isOpen && (
        <OwnStepEditor step={step} today={today} onChange={onChange} onRemove={onRemove} onClose={close} />
      )}
    </li>
  );
};

const noError = () => undefined;

const OwnStepEditor = ({
  step,
  today,
  onChange,
  onRemove,
  onClose,
}: OwnStepRowProps & { onClose: () => void }) => {
  const opened = useIntoView<HTMLDivElement>();
  // What is half typed, such as no day yet, is here; what can be saved is in the capture.
  const [value, setValue] = useState<StepTyped>({
    ...step,
    action: "other",
    recurrence: step.recurrence ?? null,
  });
  const change = (next: StepTyped) => {
    setValue(next);
    const { what, dueOn, dueTime, recurrence = null } = next;
    onChange({ what, dueTime, recurrence, ...(dueOn ? { dueOn } : {}) });
  };
  return (
    <div ref={opened} role="group" aria-label="Step of your own">
      <div
        role="presentation"
        className="animate-unfold space-y-3 px-3.5 pt-2 pb-3.5"
        onKeyDown={closeByKey(onClose)}
      >
        <StepFields value={value} onChange={change} today={today} error={noError} isOwn first />
        <div className="flex flex-wrap gap-1.5">
          <Button tone="quiet" className="mr-auto" onClick={onRemove}>
            Leave out
          </Button>
          <Button onClick={onClose}>Close</Button>
        </div>
      </div>
    </div>
  );
};
