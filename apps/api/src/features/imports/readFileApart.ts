import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ClientGone } from "../../http/clientGone";
import { Problem } from "../../http/problem";
import { isOutOfMemory } from "../../threads/isOutOfMemory";
import { type ReusableThread, reusableThread } from "../../threads/reusableThread";
import { withSlowHeapGrowth } from "../../threads/withSlowHeapGrowth";
import { semaphore } from "../../threads/semaphore";
import type {
  FileReaderResult,
  FilePerson,
  FileToRead,
  FileReaderRequest,
  FileSummary,
  ReadAs,
  ReadingFiles,
} from "./fileReading";
import { linesOf } from "./linesOf";

/** A file that is being read, and what it was read as last. */
export interface FileReader {
  /** Reads the file, again with what its columns mean or another sheet. Throws `unreadable_file`. */
  read(as?: ReadAs): Promise<FileSummary>;
  /** Who was read, some at a time. */
  people(): AsyncGenerator<FilePerson[]>;
  /** The same as JSON as they are kept until the run, some at a time. */
  rows(): AsyncGenerator<string[]>;
  photo(person: FilePerson): Promise<Buffer | null>;
  /** The bytes of a table, packed with gzip. */
  packed(): Promise<Buffer>;
}

/** Megabytes of what a file of 25 MB becomes; a file that becomes more than this was made to. */
const memory = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 4 };

/** Milliseconds: the largest file takes a few seconds on a slow machine. */
const longest = 60_000;

/** Larger ones leave a thread with memory that it does not need again. */
const smallFile = 256 * 1024;
const largeFile = 4 * 1024 * 1024;

const refused = (message: string): Problem => new Problem("unreadable_file", message);
const tooLong = () =>
  refused("Reading this file takes longer than a minute, so it was stopped. Split it and import the parts.");
const tooMuch = () =>
  refused("There is more in this file than can be read at once. Split it and import the parts.");

/** A large one may take a hundred megabytes while it is read, so it is read alone. */
const reading = semaphore({
  places: 2,
  waiting: 20,
  tooMany: () =>
    new Problem("unavailable", "Many files are being read just now. Try again in a moment.", {
      retryAfterSeconds: 10,
    }),
});

const threads: ReusableThread = reusableThread("fileReader", memory);

/** The answer of a thread. The thread is ended when it takes too long or the client goes away. */
const answerTo = async (question: FileReaderRequest, gone: AbortSignal): Promise<FileReaderResult> => {
  gone.throwIfAborted();
  const thread = threads.take();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), longest);
  let isSpoilt = true;
  try {
    const answered = once(thread, "message", { signal: AbortSignal.any([gone, late.signal]) });
    thread.postMessage(question, []);
    const [answer]: FileReaderResult[] = await answered;
    if (answer === undefined) throw new Error("The thread that reads files gave no answer.");
    isSpoilt = question.size > smallFile;
    return answer;
  } catch (error) {
    if (late.signal.aborted) throw tooLong();
    throw isOutOfMemory(error) ? tooMuch() : error;
  } finally {
    clearTimeout(timer);
    if (isSpoilt) await thread.terminate();
    else threads.keep(thread);
  }
};

const readerOf = (file: FileToRead, into: ReadingFiles, gone: AbortSignal): FileReader => ({
  read: async (as = {}) => {
    const answer = await answerTo({ ...file, as, into }, gone);
    if ("refused" in answer) throw refused(answer.refused);
    return answer.reading;
  },
  people: async function* () {
    for await (const lines of linesOf(into.people)) yield lines.map((line): FilePerson => JSON.parse(line));
  },
  rows: () => linesOf(into.rows),
  photo: async ({ photo }) => {
    if (!photo) return null;
    const photos = await open(into.photos);
    try {
      const bytes = Buffer.alloc(photo.end - photo.start);
      await photos.read(bytes, 0, bytes.length, photo.start);
      return bytes;
    } finally {
      await photos.close();
    }
  },
  packed: () => readFile(into.packed),
});

/**
 * Reads a file in a thread of its own, for as long as `act` goes on; the thread is ended at once when `gone` says that
 * the client went away. The server answers others meanwhile, and a file that takes too much memory or time is refused
 * in words. Throws `unreadable_file`, `unavailable` where many are read already, and `ClientGone`.
 */
export const withFileReaderThread = async <T>(
  file: FileToRead,
  gone: AbortSignal,
  act: (reader: FileReader) => Promise<T>,
): Promise<T> => {
  const readIt = async (): Promise<T> => {
    const folder = await mkdtemp(join(dirname(file.path), "reading-"));
    try {
      const into = {
        people: join(folder, "people"),
        rows: join(folder, "rows"),
        photos: join(folder, "photos"),
        packed: join(folder, "packed"),
      };
      const read = () => act(readerOf(file, into, gone));
      return await (file.size > largeFile ? withSlowHeapGrowth(read) : read());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    return await reading.take(readIt, { signal: gone, places: file.size > largeFile ? 2 : 1 });
  } catch (error) {
    throw gone.aborted ? new ClientGone() : error;
  }
};
