import { type ReactNode, type Ref, useId, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { ComboboxList } from "./ComboboxList";
import { cx } from "./cx";
import { useFieldControl, useIsOptional, useOwnProblem } from "./fieldContext";
import { inputLook } from "./inputLook";
import { useFloating } from "./useFloating";
import { useTypedChoice } from "./useTypedChoice";

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
  /** Leaving the box takes what was typed as something new; without it a name that is nobody's stays, and the form is refused. */
  takesTyped?: boolean;
  /** The box empties after a choice: for picking several. */
  clearOnPick?: boolean;
  placeholder?: string;
  /** Of what was typed there is none. */
  emptyText?: string;
  /** What is said of words that were left and are none of them, where one must be chosen and where it may be left empty. */
  unchosenText?: { readonly required: string; readonly optional: string };
  /** It is no part of what the form around it sends: words that mean nothing yet do not hold that up. */
  isAside?: boolean;
  /** There is none at all. */
  noneText?: string;
  "aria-label"?: string;
  ref?: Ref<HTMLInputElement>;
}

interface Found {
  readonly state: "idle" | "loading" | "ready" | "failed";
  readonly count: number;
  readonly found: number;
  /** What is said where there is nothing. */
  readonly nothing: string;
}

const describeFound = ({ state, count, found, nothing }: Found): string => {
  if (state === "failed") return "Could not look that up. Type again to retry.";
  if (state === "ready") return count > 0 ? `${found} found` : nothing;
  return count > 0 ? "" : "Looking…";
};

const unchosen = { required: "Choose one.", optional: "Choose one, or empty this." };

/** Type to find one of many. Arrows move, Enter takes, Esc closes and puts back what was chosen. */
export const Combobox = <T,>(props: ComboboxProps<T>) => {
  const { value, onChange, load, keyOf, labelOf, render, onCreate, clearOnPick, takesTyped } = props;
  const { placeholder, ref, unchosenText = unchosen } = props;
  const { createLabel = (text) => `Add “${text}”`, emptyText = "Nobody and nothing by that name." } = props;
  const { noneText = emptyText } = props;
  const id = useId();
  const field = useFieldControl();
  const isOptional = useIsOptional();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current, []);
  const choice = useTypedChoice({
    value,
    onChange,
    load,
    keyOf,
    labelOf,
    onCreate,
    clearOnPick,
    takesTyped,
    unchosenText: isOptional ? unchosenText.optional : unchosenText.required,
    input,
    label: props["aria-label"],
  });
  const { text, typed, problem, open, active, count, creatable, options, state } = choice;
  // That there is nothing is said below the box: floating it would lie over the button that sends the form.
  const hasList = open && count > 0;
  const isLooking = state === "loading" || state === "idle";
  useOwnProblem(problem !== null || (open && count === 0 && typed !== ""));
  useFloating(hasList, box, list, { side: "below", align: "start", sameWidth: true });
  const shown = text ?? choice.chosen;
  // What comes late into a box that has the focus is replaced by the first key, as what was there would have been.
  useLayoutEffect(() => {
    const shows = input.current;
    if (text === null && shows?.value === shown && document.activeElement === shows) shows.select();
  }, [text, shown]);
  return (
    <div ref={box}>
      <input
        {...field}
        ref={input}
        // The id of no form.
        form={props.isAside ? "" : undefined}
        role="combobox"
        aria-label={props["aria-label"]}
        aria-autocomplete="list"
        aria-expanded={hasList}
        aria-controls={`${id}list`}
        aria-activedescendant={hasList ? `${id}${active}` : undefined}
        aria-invalid={problem !== null || field["aria-invalid"]}
        aria-describedby={cx(problem && `${id}problem`, field["aria-describedby"]) || undefined}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        placeholder={placeholder}
        onChange={(event) => choice.type(event.target.value)}
        onClick={choice.show}
        onFocus={(event) => event.target.select()}
        onBlur={choice.leave}
        onKeyDown={choice.onKeyDown}
        className={inputLook}
      />
      {problem && (
        <p id={`${id}problem`} role="alert" className="mt-1 text-sm text-late">
          {problem}
        </p>
      )}
      {open && (
        <p role="status" className={count > 0 || isLooking ? "sr-only" : "mt-1 text-sm text-soft"}>
          {describeFound({
            state,
            count,
            nothing: typed === "" ? noneText : emptyText,
            found: options.length,
          })}
        </p>
      )}
      {/* Whatever is pressed in it, the focus stays in the box: its scroll bar and its words as well as an option. */}
      <div
        ref={list}
        popover="manual"
        role="presentation"
        className="popover p-1"
        onMouseDown={(event) => event.preventDefault()}
      >
        {hasList && (
          <ComboboxList
            id={id}
            options={options}
            active={active}
            keyOf={keyOf}
            render={render ?? labelOf}
            create={creatable ? createLabel(typed) : null}
            onPick={choice.pick}
            onPoint={choice.point}
          />
        )}
      </div>
    </div>
  );
};
