import { useEffect, useId, useRef } from "react";
import type { Choice, EditedFields, Overlap } from "./editedField";
import { OverlapChoice } from "./OverlapChoice";

type Field<T> = Extract<keyof T, string>;

interface ChangedElsewhereProps<T> {
  choosing: {
    readonly value: T;
    readonly overlaps: readonly Overlap<T, Field<T>>[];
    readonly asked: number;
    readonly isMissing: boolean;
    readonly choose: <K extends Field<T>>(field: K, choice: Choice, value: T[K]) => void;
  };
  fields: EditedFields<T>;
}

/** Of what was changed here and in another window, both texts beside each other, to choose which is to stay. */
export const ChangedElsewhere = <T extends object>({ choosing, fields }: ChangedElsewhereProps<T>) => {
  const { value, overlaps, asked, isMissing, choose } = choosing;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    const open = section.current?.querySelector<HTMLElement>("[data-open] input[type=radio]");
    open?.closest("[data-open]")?.scrollIntoView({ block: "center" });
    open?.focus({ preventScroll: true });
  }, [asked]);
  if (overlaps.length === 0) return null;
  return (
    <section ref={section} aria-labelledby={`${id}title`} className="rounded-lg bg-due-soft p-4 phone:p-3">
      <div role="alert">
        <h3 id={`${id}title`} className="font-[640] text-due">
          Changed elsewhere
        </h3>
        <p className="text-sm">
          {overlaps.length === 1 ? "This was" : "These were"} also changed in another window since you began.
          Choose what is to stay, then save. Everything else is merged already.
        </p>
      </div>
      {overlaps.map((overlap) => (
        <OverlapChoice
          key={overlap.field}
          field={fields[overlap.field]}
          overlap={overlap}
          value={value[overlap.field]}
          isMissing={isMissing && overlap.choice === null}
          onChoose={(choice, chosen) => choose(overlap.field, choice, chosen)}
        />
      ))}
    </section>
  );
};
