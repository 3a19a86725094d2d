import type { CaptureContext } from "@followthrough/capture";
import { type ReadAs, readAs, type Readings } from "./reader";

/** Words to read, or what is known besides from now on. */
export type ReaderRequest =
  | { readonly context: CaptureContext }
  | { readonly id: number; readonly as: ReadAs; readonly words: string; readonly context?: undefined };

/** `reading` is null where the words could not be read. */
export interface ReaderReply {
  readonly id: number;
  readonly reading: Readings[ReadAs] | null;
}

let known: CaptureContext | null = null;

const read = (as: ReadAs, words: string): ReaderReply["reading"] => {
  try {
    return known && readAs(as, words, known);
  } catch {
    return null;
  }
};

addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.context) known = data.context;
  else postMessage({ id: data.id, reading: read(data.as, data.words) } satisfies ReaderReply);
});
