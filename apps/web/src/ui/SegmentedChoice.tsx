import { useId } from "react";
import { useFieldGroup } from "./fieldContext";

interface SegmentedChoiceProps<V extends string> {
  value: V;
  onChange: (value: V) => void;
  options: readonly { readonly value: V; readonly label: string }[];
  /** Its name where no `Field` gives one. */
  label?: string;
}

/** One of two to five, all in sight: a group of radio buttons. */
export const SegmentedChoice = <V extends string>(props: SegmentedChoiceProps<V>) => {
  const { value, onChange, options, label } = props;
  const name = useId();
  const field = useFieldGroup();
  return (
    <div
      role="radiogroup"
      {...(label ? { "aria-label": label } : field)}
      className="inline-flex max-w-full flex-wrap gap-0.5 rounded-md border border-line bg-hover p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex min-h-7 items-center rounded-[6px] px-3 text-sm font-[560] text-soft transition-colors hover:text-ink has-checked:bg-card has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line)] has-focus-visible:outline-2 has-focus-visible:outline-accent touch:min-h-11 touch:px-3"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
};
