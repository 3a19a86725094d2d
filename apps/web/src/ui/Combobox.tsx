import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
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
  /** Of what was typed there is none. */
  emptyText?: string;
  /** There is none at all. */
  noneText?: string;
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
  const { noneText = emptyText } = props;
  const id = useId();
  const field = useFieldControl();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState(0);
  // Somebody types and takes faster than the answer comes: it is taken when it is there, not from the list before.
  const [isTaking, setTaking] = useState(false);
  const typed = (text ?? "").trim();
  const { options, state, of } = useAsyncOptions(open, typed, load, {
    onLoaded: (found) => (isTaking ? pick(0, found) : follow(found)),
  });
  const isCurrent = of === typed;
  const creatable = onCreate !== undefined && typed !== "";
  const count = options.length + (creatable ? 1 : 0);
  const active = Math.max(Math.min(pointed, count - 1), 0);
  useFloating(open, box, list, { side: "below", align: "start", sameWidth: true });

  const close = () => {
    setOpen(false);
    setText(null);
    setPointed(0);
    setTaking(false);
  };
  const take = () => {
    if (takesTyped && creatable) onCreate(typed);
    close();
  };
  const pick = (index: number, from = options) => {
    const option = from[index];
    if (option !== undefined) onChange(option);
    else if (creatable) onCreate(typed);
    else if (box.current?.contains(document.activeElement)) return setTaking(false);
    close();
  };
  // The arrows went on in the list before, while the answer was on its way: Enter takes whom they point at in either.
  const follow = (found: readonly T[]) => {
    if (active === 0) return;
    const kept = options[active];
    const at = kept ? found.findIndex((one) => keyOf(one) === keyOf(kept)) : found.length;
    setPointed(Math.max(at, 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "Home" || event.key === "End" ? undefined : stepOfKey(event.key);
    if (step) {
      event.preventDefault();
      if (open) setPointed(stepIndex(active, count, step));
      else setOpen(true);
    } else if (event.key === "Enter" && open && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      // What the arrows point at is seen, whenever it was asked for.
      if (isCurrent || active > 0) pick(active);
      else if (takesTyped) take();
      else if (typed !== "") setTaking(true);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const shown = text ?? (value === null || clearOnPick ? "" : labelOf(value));
  useEffect(() => {
    const input = box.current?.querySelector("input");
    input?.setCustomValidity(isTaking ? "Still looking for that." : "");
  }, [isTaking]);
  // What comes late into a box that has the focus is replaced by the first key, as what was there would have been.
  useLayoutEffect(() => {
    const input = box.current?.querySelector("input");
    if (text === null && input?.value === shown && document.activeElement === input) input.select();
  }, [text, shown]);
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
          setPointed(0);
          setTaking(false);
          if (event.target.value === "" && value !== null) onChange(null);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onBlur={() => !isTaking && take()}
        onKeyDown={onKeyDown}
        className={inputLook}
      />
      {/* Whatever is pressed in it, the focus stays in the box: its scroll bar and its words as well as an option. */}
      <div
        ref={list}
        popover="manual"
        role="presentation"
        className="popover p-1"
        onMouseDown={(event) => event.preventDefault()}
      >
        {open && (
          <ComboboxList
            id={id}
            options={options}
            state={state}
            active={active}
            keyOf={keyOf}
            render={render ?? labelOf}
            create={creatable ? createLabel(typed) : null}
            emptyText={typed === "" ? noneText : emptyText}
            onPick={(index) => pick(index)}
            onPoint={setPointed}
          />
        )}
      </div>
    </div>
  );
};
