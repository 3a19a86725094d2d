import { type KeyboardEvent, type RefObject, useEffectEvent, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { afterPress } from "./afterPress";
import { useHolding, useKeptWords } from "./keptWords";
import { isSameName } from "./isSameName";
import { stepIndex, stepOfKey } from "./stepIndex";
import { useAsyncOptions } from "./useAsyncOptions";
import { useRefusing } from "./useRefusing";

interface TypedChoiceOptions<T> {
  value: T | null;
  onChange: (value: T | null) => void;
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>;
  keyOf: (option: T) => string;
  labelOf: (option: T) => string;
  onCreate?: ((text: string) => void) | undefined;
  takesTyped?: boolean | undefined;
  clearOnPick?: boolean | undefined;
  /** What is said of words that are left and are nobody. */
  unchosenText: string;
  input: RefObject<HTMLInputElement | null>;
  label?: string | undefined;
}

/**
 * What is typed into a `Combobox` until it is one of the options. Left, or sent, an exact name that one alone has is taken;
 * other words stay, are said to be nobody, and keep the form from being sent.
 */
export const useTypedChoice = <T>(options: TypedChoiceOptions<T>) => {
  const { value, onChange, load, keyOf, labelOf, onCreate, takesTyped, clearOnPick, unchosenText } = options;
  const { input } = options;
  const { given, hold } = useKeptWords(options.label);
  const [text, setText] = useState<string | null>(given);
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState(0);
  // Somebody types and goes on faster than the answer comes: it is taken when it is there, not from the list before.
  const [waits, setWaits] = useState<"to take" | "to settle" | null>(given === null ? null : "to settle");
  const [problem, setProblem] = useState<string | null>(null);
  // Once something was chosen here, Escape is not the end of all that was typed.
  const [hasChosen, setChosen] = useState(false);
  useRefusing(input);
  const typed = (text ?? "").trim();
  const chosen = value === null || clearOnPick ? "" : labelOf(value);
  const found = useAsyncOptions(open || waits !== null, typed, load, {
    onLoaded: (loaded) => (waits === "to take" ? pick(0, loaded) : waits ? settle(loaded) : follow(loaded)),
  });
  const isCurrent = found.of === typed;
  const creatable = onCreate !== undefined && typed !== "";
  const count = found.options.length + (creatable ? 1 : 0);
  const active = Math.max(Math.min(pointed, count - 1), 0);
  const isUnsettled = typed !== "" && !takesTyped && !isSameName(typed, chosen);
  useHolding(hold, isUnsettled ? text : null);
  useRefusal(input, isUnsettled ? (waits ? "Still looking for that." : unchosenText) : "");

  const shut = (words: string | null, wrong: string | null) => {
    setOpen(false);
    setText(words);
    setPointed(0);
    setWaits(null);
    setProblem(wrong);
  };
  const close = () => shut(null, null);
  const choose = (option: T | null) => {
    setChosen(true);
    onChange(option);
  };
  const create = () => {
    setChosen(true);
    onCreate?.(typed);
  };
  /** The box is left, or its form sent. */
  const settle = (loaded = isCurrent ? found.options : null) => {
    if (typed === "" || isSameName(typed, chosen)) return close();
    const same = (loaded ?? []).filter((option) => isSameName(labelOf(option), typed));
    const [one] = same;
    if (one !== undefined && same.length === 1) choose(one);
    else if (takesTyped && creatable) create();
    else {
      // Asked for before the list is drawn away: the answer says who it is.
      shut(text, loaded === null ? null : unchosenText);
      return setWaits(loaded === null ? "to settle" : null);
    }
    close();
  };
  const pick = (index: number, from = found.options) => {
    const option = from[index];
    if (option !== undefined) choose(option);
    else if (creatable) create();
    else if (input.current === document.activeElement) return setWaits(null);
    else return settle(from);
    close();
  };
  // The arrows went on in the list before, while the answer was on its way: Enter takes whom they point at in either.
  const follow = (loaded: readonly T[]) => {
    if (active === 0) return;
    const kept = found.options[active];
    const at = kept ? loaded.findIndex((one) => keyOf(one) === keyOf(kept)) : loaded.length;
    setPointed(Math.max(at, 0));
  };
  const type = (words: string) => {
    shut(words, null);
    setOpen(true);
    if (words === "" && value !== null) choose(null);
  };
  const takePointed = () => {
    // What the arrows point at is seen, whenever it was asked for.
    if (isCurrent || active > 0) pick(active);
    else if (takesTyped) settle();
    else if (typed !== "") setWaits("to take");
  };
  const dropTyped = () => {
    close();
    if (!hasChosen) input.current?.dispatchEvent(new CustomEvent("untyped", { bubbles: true }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "Home" || event.key === "End" ? undefined : stepOfKey(event.key);
    // The form is sent by this very press, and with whom is named in the box.
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) return flushSync(() => settle());
    if (step) {
      event.preventDefault();
      if (open) setPointed(stepIndex(active, count, step));
      else setOpen(true);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      takePointed();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      dropTyped();
    }
  };
  const leave = useEffectEvent(() => {
    if (waits === null && input.current !== document.activeElement) settle();
  });
  return {
    ...found,
    text,
    typed,
    chosen,
    problem,
    open,
    active,
    count,
    creatable,
    onKeyDown,
    type,
    pick: (index: number) => pick(index),
    leave: () => afterPress(leave),
    show: () => {
      setOpen(true);
      // Whoever comes back goes on typing.
      if (waits === "to settle") setWaits(null);
    },
    point: setPointed,
  };
};

const useRefusal = (input: RefObject<HTMLInputElement | null>, sentence: string): void =>
  useLayoutEffect(() => input.current?.setCustomValidity(sentence), [input, sentence]);
