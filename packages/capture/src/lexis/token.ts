import type { CalendarDay } from "@followthrough/contract";
import type { HowOften } from "../words/repeatWords";
import type { TimeSaid } from "./readTime";

/** What is said to come again and again: how often, and whether its first day, and how long, are among the words. */
export interface RepeatSaid {
  readonly often: HowOften;
  readonly isDaySaid: boolean;
  readonly isEnded: boolean;
}

/** What day words mean as a future day and as a past day; either may be missing. */
export interface DaySaid {
  readonly ahead: CalendarDay | null;
  readonly past: CalendarDay | null;
  /** Said without "in", "by" or "next": `2 weeks`, `June`, `20th` are days only where something is to be done. */
  readonly isWeak: boolean;
  /** Of "every two weeks" and "each Friday"; `ahead` is then the first of its days. */
  readonly repeats?: RepeatSaid;
}

export type TokenKind = "word" | "number" | "mark" | "break" | "email" | "url" | "phone" | "day" | "time";

/** A word, a mark, or something that was recognised as a whole. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** As compared: folded, and without a possessive `'s`. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital, or is written in letters that know none: 王, ع. */
  readonly isCapital: boolean;
  /** Whether the capital is a guess, in a text that has none. */
  readonly isGuess?: boolean;
  /** Before a signature: here a letter was signed off. */
  readonly isSignOff?: boolean;
  /** A word by which whoever wrote the letter means themselves. */
  readonly isSender?: boolean;
  /** Two capitals or more and no small letter: NYPL. */
  readonly isUpper: boolean;
  readonly isPossessive: boolean;
  /** Whether white space stands before it. */
  readonly isApart: boolean;
  readonly day?: DaySaid;
  /** Of a time of day that can be told. */
  readonly time?: TimeSaid;
}
