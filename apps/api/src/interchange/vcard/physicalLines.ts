export type Line = { number: number; text: string };

/** The lines of a text, counted from 1, however they end: LF, CRLF or CR. In time linear in the text. */
export function* physicalLines(text: string): Generator<Line> {
  let start = 0;
  let returnAt = text.indexOf("\r");
  for (let number = 1; start < text.length; number += 1) {
    const feedAt = text.indexOf("\n", start);
    const feed = feedAt < 0 ? text.length : feedAt;
    if (returnAt >= 0 && returnAt < start) returnAt = text.indexOf("\r", start);
    const end = returnAt >= 0 && returnAt < feed ? returnAt : feed;
    yield { number, text: text.slice(start, end) };
    start = end + (end === returnAt && text[end + 1] === "\n" ? 2 : 1);
  }
}
