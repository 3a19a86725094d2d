import type { Span } from "../captureDraft";

export type Field = "title" | "organization" | "email" | "phone" | "linkedinUrl";
export type Gender = "she" | "he";

/** A person as collected so far while a note is read. */
export interface Person {
  name: string;
  /** As compared, without Dr. */
  parts: readonly string[];
  readonly fields: Partial<Record<Field, string>>;
  readonly spans: Span[];
  readonly fieldSpans: Span[];
  gender: Gender | null;
  /** Named as the one met or as who did something, not as somebody spoken of. */
  isSubject: boolean;
  isKnown: boolean;
  readonly at: number;
}

/** Where somebody, or several, are spoken of: tokens from one up to another. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly people: readonly number[];
  readonly isPronoun: boolean;
  /** Only somebody another is to be introduced to: no pronoun means them. */
  readonly isAside?: boolean;
  /** Only somebody another is said to be close to: "a friend of Dana". */
  readonly isKin?: boolean;
  readonly isPossessive: boolean;
}
