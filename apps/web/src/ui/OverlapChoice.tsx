import { useId } from "react";
import { cx } from "./cx";
import type { Choice, EditedField } from "./editedField";
import { TextArea } from "./TextArea";

interface OverlapChoiceProps<V> {
  field: EditedField<V>;
  overlap: {
    readonly mine: V;
    readonly theirs: V;
    readonly own: { readonly value: V } | null;
    readonly choice: Choice | null;
  };
  /** What the form has now. */
  value: V;
  isMissing: boolean;
  onChoose: (choice: Choice, value: V) => void;
}

/** One field that was changed in two places: yours, the one there now, or what you make of both. */
export const OverlapChoice = <V,>(props: OverlapChoiceProps<V>) => {
  const { field, overlap, value, isMissing, onChoose } = props;
  const { mine, theirs, own, choice } = overlap;
  const { write } = field;
  const id = useId();
  const option = (of: Choice, label: string, chosen: V, says: string | null) => (
    <label
      className={cx(
        "flex min-h-9 min-w-0 cursor-pointer items-start gap-2.5 rounded-md border bg-card px-3 py-2 text-sm has-focus:outline-2 has-focus:outline-accent touch:min-h-11",
        choice === of ? "border-accent" : "border-line hover:border-edge",
        of === "own" && "laptop:col-span-2",
      )}
    >
      <input
        type="radio"
        name={id}
        checked={choice === of}
        onChange={() => onChoose(of, chosen)}
        className="mt-1 size-3.5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">
        <span className={cx("block text-xs font-[560] text-soft", says === null && "leading-5")}>
          {label}
        </span>
        {says !== null && (
          <span className="block break-words whitespace-pre-line">
            {says || <span className="text-soft">nothing</span>}
          </span>
        )}
      </span>
    </label>
  );
  const combined = own?.value ?? field.combine?.(mine, theirs);
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}label`}
      aria-describedby={isMissing ? `${id}missing` : undefined}
      data-open={choice === null ? "" : undefined}
      className="mt-3"
    >
      <div id={`${id}label`} className="mb-1 text-sm font-[560]">
        {field.label}
      </div>
      <div className="grid gap-2 laptop:grid-cols-2">
        {option("mine", "Yours", mine, field.format(mine))}
        {option("theirs", "Saved meanwhile", theirs, field.format(theirs))}
        {combined !== undefined &&
          (write
            ? option("own", "Both, to edit", combined, null)
            : option("own", own ? "As you have it below" : "Both", combined, field.format(combined)))}
      </div>
      {write && choice === "own" && (
        <TextArea
          aria-label={`${field.label}, of both`}
          className="mt-2"
          value={field.format(value)}
          onChange={(event) => onChoose("own", write(event.target.value))}
        />
      )}
      {isMissing && (
        <p id={`${id}missing`} role="alert" className="mt-1 text-sm font-[560] text-late">
          Choose one of them first.
        </p>
      )}
    </div>
  );
};
