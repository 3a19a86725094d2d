import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { RefusedArchive } from "./refusedArchive";

/** More than any account has; whatever unpacks to more is a trick. In bytes. */
const mostUnpacked = 2 * 1024 * 1024 * 1024;
/** Longer than a photo and the longest notes. In bytes. */
const longestLine = 16 * 1024 * 1024;
/** Words pack to a tenth, the same row over and over to a thousandth; ids of rows do not pack at all. */
const mostRatio = 200;
/** In bytes: a small archive may repeat itself. */
const ratioCountsFrom = 4 * 1024 * 1024;

const tooLarge = () => new RefusedArchive("This archive is larger than any this program makes.");
const noArchive = () => new RefusedArchive("This is not an archive of Followthrough, or it is damaged.");

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // Called back with the failure, which the stream that is read from has as well.
  pipeline(createReadStream(path), gunzip, () => undefined);
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length;
      const isTrick = size > ratioCountsFrom && size > gunzip.bytesWritten * mostRatio;
      if (size > mostUnpacked || isTrick) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    const isOfGzip = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isOfGzip ? noArchive() : error;
  }
}

/** The lines of a text, one at a time, without their ends. Throws `RefusedArchive`. */
export async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const textOf = (parts: readonly Uint8Array[]): string => {
    try {
      return decoder.decode(Buffer.concat(parts));
    } catch {
      throw noArchive();
    }
  };
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield textOf([...begun, chunk.subarray(from, end)]);
      from = end + 1;
      begun = [];
      length = 0;
    }
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw tooLarge();
  }
  if (length > 0) yield textOf(begun);
}

/** The lines of a packed file. Throws `RefusedArchive`. */
export const archiveLines = (path: string): AsyncGenerator<string> => linesIn(unpacked(path));
