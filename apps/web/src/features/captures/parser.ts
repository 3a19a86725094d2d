import type { CaptureContext } from "@followthrough/capture";
import type { Asked, Answered } from "./parser.worker";
import { type Said, toSaid } from "./said";

interface Reading {
  readonly resolve: (said: Said) => void;
  readonly reject: (error: unknown) => void;
  readonly again: () => Promise<Said>;
}

const readings = new Map<number, Reading>();
let lastId = 0;
let worker: Worker | null | undefined;

/** Where there can be no worker, the words are read between two keys instead. */
const readHere = async (text: string, context: CaptureContext): Promise<Said> =>
  toSaid((await import("@followthrough/capture")).parseCapture(text, context));

const giveUp = () => {
  worker = null;
  for (const { again, resolve, reject } of readings.values()) again().then(resolve, reject);
  readings.clear();
};

const start = (): Worker | null => {
  try {
    const made = new Worker(new URL("parser.worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const reading = readings.get(data.id);
      readings.delete(data.id);
      if (data.draft) reading?.resolve(toSaid(data.draft));
      else reading?.reject(new Error("The words could not be read."));
    });
    made.addEventListener("error", giveUp);
    return made;
  } catch {
    return null;
  }
};

/** What a text says, read beside the page: however long that takes, no key waits for it. */
export const parse = (text: string, context: CaptureContext): Promise<Said> => {
  worker ??= worker === null ? null : start();
  const at = worker;
  if (!at) return readHere(text, context);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    readings.set(id, { resolve, reject, again: () => readHere(text, context) });
    at.postMessage({ id, text, context } satisfies Asked, []);
  });
};
