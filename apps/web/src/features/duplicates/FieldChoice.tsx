import type { MergeSide } from "@followthrough/contract";
import { useId } from "react";
import { cx } from "../../ui/cx";
import { type MergeRow, isChoice, sideOf } from "./mergeRows";

interface FieldChoiceProps {
  row: MergeRow;
  chosen: Parameters<typeof sideOf>[1];
  onChoose: (side: MergeSide) => void;
  /** Whose each side is. */
  names: Record<MergeSide, string>;
  photos: Record<MergeSide, string | null>;
  /** The one that has the focus at first. */
  first: boolean;
}

const sides = ["kept", "merged"] as const;

/** One field of two people beside each other: which of the two values stays. */
export const FieldChoice = ({ row, chosen, onChoose, names, photos, first }: FieldChoiceProps) => {
  const name = useId();
  const side = sideOf(row, chosen);
  const value = (of: MergeSide) =>
    row.field === "photo" && photos[of] ? (
      <img src={photos[of]} alt={`of ${names[of]}`} className="size-12 rounded-md object-cover" />
    ) : (
      row[of]
    );
  return (
    <div
      role={isChoice(row) ? "radiogroup" : undefined}
      aria-labelledby={`${name}label`}
      className="grid grid-cols-[7rem_1fr_1fr] items-stretch gap-x-2 gap-y-1 border-t border-line py-1.5 first:border-t-0 phone:grid-cols-1"
    >
      <div id={`${name}label`} className="self-center text-sm text-soft">
        {row.label}
      </div>
      {isChoice(row) ? (
        sides.map((of) => (
          <label
            key={of}
            className={cx(
              "relative flex min-h-9 min-w-0 cursor-pointer items-center gap-2 rounded-md border px-2.5 py-1 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent touch:min-h-11",
              of === side ? "border-accent bg-accent-soft text-ink" : "border-line text-soft hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={of === side}
              onChange={() => onChoose(of)}
              {...(first && of === side ? { "data-autofocus": "" } : {})}
              className="accent-accent size-3.5 shrink-0"
            />
            <span className="min-w-0 flex-1 break-words">{value(of)}</span>
          </label>
        ))
      ) : (
        <div className="col-span-2 flex min-h-9 min-w-0 items-center px-2.5 text-sm break-words phone:col-span-1 phone:min-h-0">
          {value(side)}
        </div>
      )}
    </div>
  );
};
