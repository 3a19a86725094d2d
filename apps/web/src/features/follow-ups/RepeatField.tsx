import type { Recurrence } from "@followthrough/contract";
import { formatRecurrence } from "../../lib/words";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";

const usual: readonly Pick<Recurrence, "every" | "unit">[] = [
  { every: 1, unit: "week" },
  { every: 2, unit: "week" },
  { every: 1, unit: "month" },
  { every: 3, unit: "month" },
  { every: 6, unit: "month" },
  { every: 1, unit: "year" },
];

const keyOf = ({ every, unit, mode }: Recurrence): string => `${every} ${unit} ${mode}`;

const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const labelOf = (rule: Recurrence): string =>
  capitalize(formatRecurrence(rule)) + (rule.mode === "completion" ? ", from when it is done" : "");

interface RepeatFieldProps {
  value: Recurrence | null;
  onChange: (recurrence: Recurrence | null) => void;
  error?: string | undefined;
}

/** How often a step comes. One that comes otherwise than is usual has its own way among the choices. */
export const RepeatField = ({ value, onChange, error }: RepeatFieldProps) => {
  const rules = usual.map((rule): Recurrence => ({ ...rule, mode: "schedule" }));
  const choices = value && !rules.some((rule) => keyOf(rule) === keyOf(value)) ? [value, ...rules] : rules;
  return (
    <Field label="Repeats" error={error}>
      <Select
        options={[
          { value: "", label: "Once" },
          ...choices.map((rule) => ({ value: keyOf(rule), label: labelOf(rule) })),
        ]}
        value={value ? keyOf(value) : ""}
        onChange={(event) => onChange(choices.find((rule) => keyOf(rule) === event.target.value) ?? null)}
      />
    </Field>
  );
};
