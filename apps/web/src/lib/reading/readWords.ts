import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import type { ReadAs, Readings } from "./reader";
import type { ReaderReply, ReaderRequest } from "./reader.worker";

/** The most characters one capture keeps. */
export const longestCapture = 10_000;

interface Waiting {
  readonly resolve: (reading: Readings[ReadAs]) => void;
  readonly reject: (error: unknown) => void;
  readonly again: () => Promise<Readings[ReadAs]>;
}

const readings = new Map<number, Waiting>();
let lastId = 0;
let worker: Worker | null | undefined;
let told: CaptureContext | null = null;

const giveUp = () => {
  worker = null;
  for (const { again, resolve, reject } of readings.values()) again().then(resolve, reject);
  readings.clear();
};

const start = (): Worker | null => {
  try {
    const made = new Worker(new URL("reader.worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<ReaderReply>) => {
      const waiting = readings.get(data.id);
      readings.delete(data.id);
      if (data.reading) waiting?.resolve(data.reading);
      else waiting?.reject(new Error("The words could not be read."));
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

/** Reads beside the page: however long that takes, no key waits for it. */
const read = <As extends ReadAs>(as: As, words: string, context: CaptureContext): Promise<Readings[As]> => {
  /** Where there can be no worker, the words are read between two keys instead. */
  const readHere = async () => (await import("./reader")).readAs(as, words, context);
  const at = running();
  if (!at) return readHere();
  lastId += 1;
  const id = lastId;
  return new Promise<Readings[ReadAs]>((resolve, reject) => {
    readings.set(id, { resolve, reject, again: readHere });
    // What is known besides is sent when it changes, not with every key.
    if (context !== told) at.postMessage({ context } satisfies ReaderRequest, []);
    told = context;
    at.postMessage({ id, as, words } satisfies ReaderRequest, []);
  }) as Promise<Readings[As]>;
};

/** What a text says. Rejects where the grammar cannot be fetched. */
export const readText = (text: string, context: CaptureContext): Promise<CaptureDraft> =>
  read("text", text.slice(0, longestCapture), context);

/** What each line of a block says, or each row of a spreadsheet. Rejects where the grammar cannot be fetched. */
export const readBlock = (block: string, context: CaptureContext): Promise<Readings["lines"]> =>
  read("lines", block, context);
