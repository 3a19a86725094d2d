import type { ErrorCode, RouteSpec } from "@followthrough/contract";
import type { ReadingAsk } from "./implement";
import type { Problem } from "./problem";

/** What a thread that reads is asked: which route, and what a request came to. */
export interface ReadingQuestion {
  readonly key: string;
  readonly ask: ReadingAsk;
}

/** The answer as the text that is sent, what is answered in words, or what went wrong. */
export type ReadingAnswer =
  | { readonly text: Uint8Array }
  | { readonly code: ErrorCode; readonly message: string; readonly more: Problem["more"] }
  | { readonly failed: string };

export const keyOf = ({ method, path }: RouteSpec): string => `${method} ${path}`;
