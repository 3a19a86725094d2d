export type Line = { number: number; text: string };

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Files that were put together have byte order marks in the middle. */
const byteOrderMark = "\u00ef\u00bb\u00bf";

/**
 * The lines of a file, counted from 1, however they end: LF, CRLF or CR, one character a byte and without byte order marks.
 * In time linear in the file; each line is a text of its own, so that those which are not kept take no memory.
 */
export function* physicalLines(bytes: Buffer): Generator<Line> {
  const next = (sign: number, from: number): number => {
    const at = bytes.indexOf(sign, from);
    return at < 0 ? bytes.length : at;
  };
  let start = 0;
  let [feedAt, returnAt] = [next(lineFeed, 0), next(carriageReturn, 0)];
  for (let number = 1; start < bytes.length; number += 1) {
    // Each is looked for anew once it was passed: a file has one kind of line end, and the other may be far away.
    if (feedAt < start) feedAt = next(lineFeed, start);
    if (returnAt < start) returnAt = next(carriageReturn, start);
    const end = Math.min(feedAt, returnAt);
    yield { number, text: bytes.toString("latin1", start, end).replaceAll(byteOrderMark, "") };
    start = end + (end === returnAt && bytes[end + 1] === lineFeed ? 2 : 1);
  }
}
