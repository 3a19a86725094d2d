import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { formatWeekdayDate } from "./dayFormat";
import { useHolding, useKeptWords } from "./keptWords";
import { outOfReach } from "./outOfReach";
import { useRefusing } from "./useRefusing";

interface DayWordsOptions {
  value: string | null;
  today: string;
  onChange: (day: string | null) => void;
  parse: (text: string) => string | null | Promise<string | null>;
  /** What is said of words that could not be read, where there is more to say than that they are no day. */
  explain?: ((text: string) => string | null) | undefined;
  input: RefObject<HTMLInputElement | null>;
  /** What can be typed, one after the other: "today, yesterday, Jun 3". */
  examples: string;
  /** What the box is called where no `Field` says it. */
  label?: string | undefined;
}

const notFetched = "This could not be read now. Type it again in a moment, or pick the day.";

/** The words in a `DayField`: read as they are typed, the newest reading wins, unreadable ones keep the form from being sent. */
export const useDayWords = (options: DayWordsOptions) => {
  const { value, today, onChange, parse, explain, input, examples, label } = options;
  const notADay = `Not a day yet. Try one of these: ${examples}.`;
  const { given, hold } = useKeptWords(label);
  const [typed, setTyped] = useState<{ text: string; day: string | null } | null>(
    given === null ? null : { text: given, day: null },
  );
  const [problem, setProblem] = useState<string | null>(given ? notADay : null);
  const [isTyping, setTyping] = useState(false);
  const [instead, setInstead] = useState<string | null>(null);
  const turn = useRef(0);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  useRefusing(input);

  /** The day words mean, and what is wrong with them. */
  const readingOf = (day: string | null, text: string): readonly [string | null, string | null] => {
    const wrong = day === null ? (explain?.(text) ?? notADay) : outOfReach(day);
    return wrong === null ? [day, null] : [null, wrong];
  };
  const settle = (text: string, day: string | null, wrong: string | null) => {
    setTyped({ text, day });
    setProblem(wrong);
    input.current?.setCustomValidity(wrong ?? "");
    onChange(day);
  };
  const wait = async (text: string, reading: Promise<string | null>) => {
    const mine = turn.current;
    setTyped({ text, day: value });
    setProblem(null);
    // Until the words are read the form must not take the day that was there before.
    input.current?.setCustomValidity("Still working out which day that is.");
    const [day, wrong] = await reading.then(
      (read) => readingOf(read, text),
      () => [null, notFetched] as const,
    );
    if (mine === turn.current) settle(text, day, wrong);
  };
  const type = (text: string) => {
    setTyping(true);
    clearTimeout(timer.current);
    turn.current += 1;
    if (text.trim() === "") return settle(text, null, null);
    const read = parse(text.trim());
    if (read instanceof Promise) return wait(text, read);
    const [day, wrong] = readingOf(read, text);
    // Taken at once, so that sending the form right after typing is right; only the complaint waits for a pause.
    setTyped({ text, day });
    setProblem(null);
    input.current?.setCustomValidity(wrong ?? "");
    onChange(day);
    if (wrong !== null) timer.current = window.setTimeout(() => setProblem(wrong), 600);
  };
  const show = (day: string) => {
    setTyping(false);
    clearTimeout(timer.current);
    turn.current += 1;
    settle(formatWeekdayDate(day, today), ...readingOf(day, ""));
  };
  const leave = () => {
    setTyping(false);
    if (typed?.day !== null || typed.text.trim() === "") return;
    clearTimeout(timer.current);
    setProblem(input.current?.validationMessage || notADay);
    setInstead(value);
  };
  // Words that were kept have no day: the one a form begins with stands for boxes that were not touched.
  const giveBack = useEffectEvent(() => {
    if (given === null) return;
    input.current?.setCustomValidity(given.trim() === "" ? "" : notADay);
    if (value !== null) onChange(null);
  });
  useLayoutEffect(() => giveBack(), []);
  // A value set from outside replaces the words; our own does not, nor what the form puts in the place of no day.
  const isRefused = problem !== null && value === instead;
  const ours = typed !== null && (isTyping || typed.day === value || isRefused);
  useEffect(() => {
    if (!ours) input.current?.setCustomValidity("");
  }, [ours, input]);
  useHolding(hold, ours && typed.day === null ? typed.text : null);
  const text = ours ? typed.text : value === null ? "" : formatWeekdayDate(value, today);
  return { text, problem: ours ? problem : null, type, show, leave };
};
