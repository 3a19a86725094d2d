/** What a reminder says, before it is put into HTML or plain text. All its words are there, none is escaped yet. */
export interface Letter {
  readonly heading: string;
  readonly below: string;
  readonly parts: readonly LetterPart[];
  readonly foot: string;
  readonly footLinks: readonly LetterLink[];
}

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

export interface LetterStep {
  readonly what: string;
  /** Beside it: "at 3 pm", "3 days late". */
  readonly when: string;
  readonly note: string;
  readonly place: string;
  /** Why it is worth doing, a line each. */
  readonly why: readonly string[];
  /** The address to write to, as it is said and opened. */
  readonly mail: LetterLink | null;
  /** What does it at once: a call, a message, a profile; `spoken` is how plain text says it. Pressed before all others. */
  readonly reach: (LetterLink & { readonly spoken: string }) | null;
  /** What opens the page on which it is answered, the first of them first; none where nothing can be linked. */
  readonly answers: readonly LetterLink[];
  /** That page, for plain text. */
  readonly answerUrl: string | null;
}

export interface LetterLine {
  readonly what: string;
  readonly rest: string;
  /** Where it is answered. */
  readonly url: string | null;
}

export type LetterPart =
  | {
      readonly kind: "steps";
      /** May be empty: the heading of the letter says it. */
      readonly title: string;
      readonly tone: "late" | "due";
      readonly steps: readonly LetterStep[];
      readonly more: LetterMore | null;
    }
  | {
      readonly kind: "lines";
      readonly title: string;
      /** Set apart from the steps: it is not for today. */
      readonly isBoxed: boolean;
      readonly lines: readonly LetterLine[];
      readonly more: LetterMore | null;
    };

/** What is not shown: "and 31 more", and where it is. */
export interface LetterMore {
  readonly text: string;
  readonly link: LetterLink | null;
}
