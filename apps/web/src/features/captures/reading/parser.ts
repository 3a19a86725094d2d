import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import type { ParserRequest, ParserReply } from "./parser.worker";

interface Reading {
  readonly resolve: (said: CaptureDraft) => void;
  readonly reject: (error: unknown) => void;
  readonly again: () => Promise<CaptureDraft>;
}

const readings = new Map<number, Reading>();
let lastId = 0;
let worker: Worker | null | undefined;
let told: CaptureContext | null = null;

/** Where there can be no worker, the words are read between two keys instead. */
const readHere = async (text: string, context: CaptureContext): Promise<CaptureDraft> =>
  (await import("./readHere")).readHere(text, context);

const giveUp = () => {
  worker = null;
  for (const { again, resolve, reject } of readings.values()) again().then(resolve, reject);
  readings.clear();
};

const start = (): Worker | null => {
  try {
    const made = new Worker(new URL("parser.worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<ParserReply>) => {
      const reading = readings.get(data.id);
      readings.delete(data.id);
      if (data.draft) reading?.resolve(data.draft);
      else reading?.reject(new Error("The words could not be read."));
    });
    made.addEventListener("error", giveUp);
    return made;
  } catch {
    return null;
  }
};

const running = (): Worker | null => (worker ??= worker === null ? null : start());

/** Fetches the grammar before there are words to read. */
export const warmUp = (): void => void running();

/** What a text says, read beside the page: however long that takes, no key waits for it. */
export const parse = (text: string, context: CaptureContext): Promise<CaptureDraft> => {
  const at = running();
  if (!at) return readHere(text, context);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    readings.set(id, { resolve, reject, again: () => readHere(text, context) });
    // What is known besides is sent when it changes, not with every key.
    if (context !== told) at.postMessage({ context } satisfies ParserRequest, []);
    told = context;
    at.postMessage({ id, text } satisfies ParserRequest, []);
  });
};
