import { createReadStream } from "node:fs";

const lineFeed = 0x0a;

/**
 * The lines of a file, as many at a time as are read in one go. They end with a line feed and nothing else: `readline`
 * also takes U+2028, which JSON has within its texts, for the end of one.
 */
export async function* linesOf(path: string): AsyncGenerator<string[]> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      const rest = chunk.subarray(start, end);
      lines.push((begun.length > 0 ? Buffer.concat([...begun, rest]) : rest).toString("utf8"));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
}
