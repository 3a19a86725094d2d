import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

/** A text packed with gzip while it is made. An error of the text is passed to the reader; a reader that stops ends the text. */
export const gzipText = (text: AsyncIterable<string>): AsyncIterable<Uint8Array> =>
  // Called back with the failure, which the stream that is returned has as well.
  pipeline(text, createGzip(), () => undefined);
