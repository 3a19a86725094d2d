import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from "react";
import { ComboboxList } from "./ComboboxList";
import { useFieldControl } from "./fieldContext";
import { inputLook } from "./inputLook";
import { stepIndex, stepOfKey } from "./stepIndex";
import { useAsyncOptions } from "./useAsyncOptions";
import { useFloating } from "./useFloating";

interface ComboboxProps<T> {
  value: T | null;
  onChange: (value: T | null) => void;
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>;
  keyOf: (option: T) => string;
  labelOf: (option: T) => string;
  /** What an option looks like; its label if left out. */
  render?: (option: T) => ReactNode;
  /** With it, what was typed can become something new: `Add “Bea Santos”`. */
  onCreate?: (text: string) => void;
  createLabel?: (text: string) => string;
  /** Leaving the box takes what was typed as something new; without it what was typed is gone. */
  takesTyped?: boolean;
  /** The box empties after a choice: for picking several. */
  clearOnPick?: boolean;
  placeholder?: string;
  emptyText?: string;
  "aria-label"?: string;
  ref?: Ref<HTMLInputElement>;
}

/** Type to find one of many. Arrows move, Enter takes, Esc closes and puts back what was chosen. */
export const Combobox = <T,>(props: ComboboxProps<T>) => {
  const {
    value,
    onChange,
    load,
    keyOf,
    labelOf,
    render,
    onCreate,
    clearOnPick,
    takesTyped,
    placeholder,
    ref,
  } = props;
  const { createLabel = (text) => `Add “${text}”`, emptyText = "Nobody and nothing by that name." } = props;
  const id = useId();
  const field = useFieldControl();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const typed = (text ?? "").trim();
  const { options, state } = useAsyncOptions(open, typed, load);
  const creatable = onCreate !== undefined && typed !== "";
  const count = options.length + (creatable ? 1 : 0);
  useFloating(open, box, list, { side: "below", align: "start", sameWidth: true });

  const close = () => {
    setOpen(false);
    setText(null);
    setActive(0);
  };
  const take = () => {
    if (takesTyped && creatable) onCreate(typed);
    close();
  };
  const pick = (index: number) => {
    const option = options[index];
    if (option !== undefined) onChange(option);
    else if (creatable) onCreate(typed);
    else return;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "Home" || event.key === "End" ? undefined : stepOfKey(event.key);
    if (step) {
      event.preventDefault();
      if (open) setActive(stepIndex(active, count, step));
      else setOpen(true);
    } else if (event.key === "Enter" && open && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      if (state === "ready" || options.length > 0) pick(active);
      else if (takesTyped) take();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const shown = text ?? (value === null || clearOnPick ? "" : labelOf(value));
  return (
    <div ref={box}>
      <input
        {...field}
        ref={ref}
        role="combobox"
        aria-label={props["aria-label"]}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-activedescendant={open && count > 0 ? `${id}${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        placeholder={placeholder}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(0);
          if (event.target.value === "" && value !== null) onChange(null);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
        className={inputLook}
      />
      <div ref={list} popover="manual" className="popover p-1">
        {open && (
          <ComboboxList
            id={id}
            options={options}
            state={state}
            active={Math.min(active, count - 1)}
            keyOf={keyOf}
            render={render ?? labelOf}
            create={creatable ? createLabel(typed) : null}
            emptyText={emptyText}
            onPick={pick}
            onPoint={setActive}
          />
        )}
      </div>
    </div>
  );
};
