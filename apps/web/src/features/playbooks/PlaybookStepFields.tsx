import type { PlaybookStep } from "@followthrough/contract";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { changeAction } from "../../lib/changeAction";
import { actionOptions } from "../../lib/words";
import { Field } from "../../ui/Field";
import { IconButton } from "../../ui/IconButton";
import { Select } from "../../ui/Select";
import { TextInput } from "../../ui/TextInput";

interface PlaybookStepFieldsProps {
  step: PlaybookStep;
  index: number;
  last: number;
  onChange: (step: PlaybookStep) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  error: (field: string) => string | undefined;
}

const unitOptions: readonly { value: PlaybookStep["after"]["unit"]; label: string }[] = [
  { value: "day", label: "days" },
  { value: "working-day", label: "working days" },
  { value: "week", label: "weeks" },
  { value: "month", label: "months" },
];

const fromOptions: readonly { value: PlaybookStep["from"]; label: string }[] = [
  { value: "previous", label: "after the step before" },
  { value: "start", label: "after it begins" },
];

/** One step of a playbook: how, what, and how long after what. */
export const PlaybookStepFields = (props: PlaybookStepFieldsProps) => {
  const { step, index, last, onChange, onMove, onRemove, error } = props;
  const nth = `Step ${index + 1}`;
  return (
    <fieldset className="rounded-lg border border-line p-3">
      <legend className="sr-only">{nth}</legend>
      <div className="mb-2 flex items-center gap-1">
        <span aria-hidden="true" className="flex-1 text-sm font-[640]">
          {nth}
        </span>
        <IconButton
          label={`Move ${nth.toLowerCase()} up`}
          icon={<ArrowUp />}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          label={`Move ${nth.toLowerCase()} down`}
          icon={<ArrowDown />}
          disabled={index === last}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          label={`Remove ${nth.toLowerCase()}`}
          icon={<Trash2 />}
          disabled={last === 0}
          onClick={onRemove}
        />
      </div>
      <div className="grid gap-3 laptop:grid-cols-[10rem_1fr]">
        <Field label="How" error={error("action")}>
          <Select
            options={actionOptions}
            value={step.action}
            onChange={(event) => onChange(changeAction(step, event.target.value as PlaybookStep["action"]))}
          />
        </Field>
        <Field label="What" error={error("what")}>
          <TextInput
            value={step.what}
            placeholder="Write to {first name} about {event}"
            onChange={(event) => onChange({ ...step, what: event.target.value })}
          />
        </Field>
      </div>
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <Field label="When" error={error("after.every")}>
          <TextInput
            type="number"
            min={0}
            max={365}
            className="w-20"
            value={String(step.after.every)}
            onChange={(event) =>
              onChange({ ...step, after: { ...step.after, every: event.target.valueAsNumber || 0 } })
            }
          />
        </Field>
        <Select
          aria-label={`${nth}: days, weeks or months`}
          className="w-40"
          options={unitOptions}
          value={step.after.unit}
          onChange={(event) =>
            onChange({
              ...step,
              after: { ...step.after, unit: event.target.value as PlaybookStep["after"]["unit"] },
            })
          }
        />
        {index > 0 ? (
          <Select
            aria-label={`${nth}: counted from`}
            className="w-48"
            options={fromOptions}
            value={step.from}
            onChange={(event) => onChange({ ...step, from: event.target.value as PlaybookStep["from"] })}
          />
        ) : (
          <span className="pb-2 text-sm text-soft">after it begins</span>
        )}
      </div>
    </fieldset>
  );
};
