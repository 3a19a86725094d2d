import { type CaptureContext, type CaptureDraft, parseCapture } from "@followthrough/capture";

export interface Asked {
  readonly id: number;
  readonly text: string;
  readonly context: CaptureContext;
}

/** `draft` is null where the text could not be read. */
export interface Answered {
  readonly id: number;
  readonly draft: CaptureDraft | null;
}

const read = ({ text, context }: Asked): CaptureDraft | null => {
  try {
    return parseCapture(text, context);
  } catch {
    return null;
  }
};

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  postMessage({ id: data.id, draft: read(data) } satisfies Answered);
});
