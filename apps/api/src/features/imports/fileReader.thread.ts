import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { pipeline } from "node:stream/promises";
import { parentPort } from "node:worker_threads";
import { createGzip, gunzipSync } from "node:zlib";
import type { FileBytes } from "../../interchange/fileBytes";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { limits } from "../../interchange/limits";
import { readContactFile } from "../../interchange/readContactFile";
import { runToEnd } from "../../interchange/cooperativeTask";
import { UnreadableFile } from "../../interchange/unreadableFile";
import type {
  FileReaderResult,
  FilePerson,
  FileToRead,
  FileReaderRequest,
  ReadingFiles,
} from "./fileReading";
import { defaultCountry } from "../contacts/matchKey";
import { mayBeReadAnew } from "./keptFile";
import { recognisable } from "./recognise";

// A thread that reads a file, so that the server goes on answering, and may be ended whatever the file does to it.

const beginning = (path: string, length: number): Buffer => {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
};

const bytesOf = ({ path, size, isPacked }: FileToRead): FileBytes =>
  isPacked
    ? gunzipSync(readFileSync(path), { maxOutputLength: limits.fileBytes })
    : {
        size,
        bytes: (upTo) => (upTo === undefined ? readFileSync(path) : beginning(path, Math.min(upTo, size))),
        utf8: () => readFileSync(path, "utf8"),
      };

/** Characters gathered before they are written. */
const gathered = 500_000;

const lineWriter = (path: string) => {
  const file = openSync(path, "w", 0o600);
  let lines: string[] = [];
  let size = 0;
  const flush = () => {
    writeSync(file, lines.join(""));
    lines = [];
    size = 0;
  };
  return {
    add: (value: object): void => {
      const line = `${JSON.stringify(value)}\n`;
      lines.push(line);
      size += line.length;
      if (size > gathered) flush();
    },
    close: (): void => {
      flush();
      closeSync(file);
    },
  };
};

/** Writes people as they are read. */
const peopleWriter = (into: ReadingFiles) => {
  const [found, rows] = [lineWriter(into.people), lineWriter(into.rows)];
  const photos = openSync(into.photos, "w", 0o600);
  let end = 0;
  return {
    add: ({ photo, ...person }: ImportedPerson): void => {
      const start = end;
      if (photo) end += writeSync(photos, photo.bytes);
      const one: FilePerson = {
        ...recognisable(person),
        preferredName: person.preferredName,
        photo: photo ? { mediaType: photo.mediaType, start, end } : null,
      };
      found.add(one);
      rows.add(person);
    },
    close: (): void => {
      found.close();
      rows.close();
      closeSync(photos);
    },
  };
};

const read = ({ into, as, ...file }: FileReaderRequest): FileReaderResult => {
  const writer = peopleWriter(into);
  let total = 0;
  const take = (person: ImportedPerson) => {
    total += 1;
    writer.add(person);
  };
  try {
    const { kind, unplaced, table } = runToEnd(
      readContactFile(file.fileName, bytesOf(file), { defaultCountry, ...as, take }),
    );
    return { reading: { kind, unplaced, table, total } };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.message };
    throw error;
  } finally {
    writer.close();
  }
};

const answerTo = async (question: FileReaderRequest): Promise<FileReaderResult> => {
  const answer = read(question);
  // So that a table can be read anew with another meaning of its columns.
  if ("reading" in answer && mayBeReadAnew(answer.reading) && !question.isPacked)
    await pipeline(
      createReadStream(question.path),
      createGzip(),
      createWriteStream(question.into.packed, { mode: 0o600 }),
    );
  return answer;
};

const answer = async (question: FileReaderRequest): Promise<void> =>
  parentPort?.postMessage(await answerTo(question), []);

parentPort?.on("message", (question: FileReaderRequest) => void answer(question));
