import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

/** A text packed with gzip while it is made. What fails in the text reaches whoever reads, and who stops reading ends it. */
export const packed = (text: AsyncIterable<string>): AsyncIterable<Uint8Array> =>
  // Called back with the failure, which the stream that is returned has as well.
  pipeline(text, createGzip(), () => undefined);
