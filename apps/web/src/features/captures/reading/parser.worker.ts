import { type CaptureContext, type CaptureDraft, parseCapture } from "@followthrough/capture";

/** A text to read, or what is known besides from now on. */
export type ParserRequest =
  | { readonly context: CaptureContext }
  | { readonly id: number; readonly text: string; readonly context?: undefined };

/** `draft` is null where the text could not be read. */
export interface ParserReply {
  readonly id: number;
  readonly draft: CaptureDraft | null;
}

let known: CaptureContext | null = null;

const read = (text: string): CaptureDraft | null => {
  try {
    return known && parseCapture(text, known);
  } catch {
    return null;
  }
};

addEventListener("message", ({ data }: MessageEvent<ParserRequest>) => {
  if (data.context) known = data.context;
  else postMessage({ id: data.id, draft: read(data.text) } satisfies ParserReply);
});
