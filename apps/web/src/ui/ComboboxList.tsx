import { Plus } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { cx } from "./cx";

interface ComboboxListProps<T> {
  id: string;
  options: readonly T[];
  active: number;
  keyOf: (option: T) => string;
  render: (option: T) => ReactNode;
  create: string | null;
  onPick: (index: number) => void;
  onPoint: (index: number) => void;
}

const optionLook = (active: boolean) =>
  cx(
    "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 py-1 text-left text-sm font-[520] touch:min-h-11",
    active && "bg-hover",
  );

/** The open list of a `Combobox`. The focus stays in the box above. */
export const ComboboxList = <T,>(props: ComboboxListProps<T>) => {
  const { id, options, active, keyOf, render, create, onPick, onPoint } = props;
  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const option = (index: number, key: string, children: ReactNode) => (
    // The keyboard reaches options from the box, by aria-activedescendant.
    <div
      key={key}
      id={`${id}${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      onMouseMove={() => index !== active && onPoint(index)}
      onClick={() => onPick(index)}
      className={optionLook(index === active)}
    >
      {children}
    </div>
  );
  return (
    <div id={`${id}list`} role="listbox" aria-label="Suggestions">
      {options.map((item, index) => option(index, keyOf(item), render(item)))}
      {create !== null &&
        option(
          options.length,
          "create",
          <>
            <Plus aria-hidden="true" className="size-4 text-accent" />
            {create}
          </>,
        )}
    </div>
  );
};
