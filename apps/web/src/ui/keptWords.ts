import { createContext, use, useEffect, useEffectEvent } from "react";
import { FieldContext } from "./fieldContext";

/** By the labels of their boxes: words that mean no day and nobody yet. No value of the form has them. */
export type HeldWords = Record<string, string>;

/** Those of the form around a box; null where nothing is kept. */
export const WordsContext = createContext<HeldWords | null>(null);

/** The words a box is given back, and where it tells of those that mean nothing yet; null once they do. */
export const useKeptWords = (ownLabel: string | undefined) => {
  const { label } = use(FieldContext);
  const held = use(WordsContext);
  const name = label ?? ownLabel;
  const given = name === undefined ? null : (held?.[name] ?? null);
  const hold = (words: string | null): void => {
    if (!held || name === undefined) return;
    if (words === null) Reflect.deleteProperty(held, name);
    else held[name] = words;
  };
  return { given, hold };
};

/** Keeps with the form what stands in a box and means nothing yet. */
export const useHolding = (hold: (words: string | null) => void, words: string | null): void => {
  const tell = useEffectEvent(hold);
  useEffect(() => tell(words), [words]);
};
