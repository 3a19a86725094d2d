import { type RefObject, useEffect, useRef, useState } from "react";
import { formatWeekdayDate } from "./dayFormat";

interface DayWordsOptions {
  value: string | null;
  today: string;
  onChange: (day: string | null) => void;
  parse: (text: string) => string | null | Promise<string | null>;
  input: RefObject<HTMLInputElement | null>;
  /** What can be typed, one after the other: "today, yesterday, Jun 3". */
  examples: string;
}

const notFetched = "This could not be read now. Type it again in a moment, or pick the day.";

/** The words in a `DayField`: read as they are typed, the newest reading wins, unreadable ones keep the form from being sent. */
export const useDayWords = ({ value, today, onChange, parse, input, examples }: DayWordsOptions) => {
  const notADay = `Not a day yet. Try one of these: ${examples}.`;
  const [typed, setTyped] = useState<{ text: string; day: string | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const [instead, setInstead] = useState<string | null>(null);
  const turn = useRef(0);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

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
      (read) => [read, read === null ? notADay : null] as const,
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
    // Taken at once, so that sending the form right after typing is right; only the complaint waits for a pause.
    setTyped({ text, day: read });
    setProblem(null);
    input.current?.setCustomValidity(read === null ? notADay : "");
    onChange(read);
    if (read === null) timer.current = window.setTimeout(() => setProblem(notADay), 600);
  };
  const show = (day: string) => {
    setTyping(false);
    clearTimeout(timer.current);
    turn.current += 1;
    settle(formatWeekdayDate(day, today), day, null);
  };
  const leave = () => {
    setTyping(false);
    if (typed?.day !== null || typed.text.trim() === "") return;
    clearTimeout(timer.current);
    setProblem(notADay);
    setInstead(value);
  };
  // A value set from outside replaces the words; our own does not, nor what the form puts in the place of no day.
  const isRefused = problem !== null && value === instead;
  const ours = typed !== null && (isTyping || typed.day === value || isRefused);
  useEffect(() => {
    if (!ours) input.current?.setCustomValidity("");
  }, [ours, input]);
  const text = ours ? typed.text : value === null ? "" : formatWeekdayDate(value, today);
  return { text, problem: ours ? problem : null, type, show, leave };
};
