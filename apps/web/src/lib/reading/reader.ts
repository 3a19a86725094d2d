// A file of its own: imported as a whole, the package would come along with every box for a day.
import { type CaptureContext, parseCapture, parseDebrief } from "@followthrough/capture";

/** What words can be read as: one text, or a block of lines and rows, each about somebody. */
const readers = { text: parseCapture, lines: parseDebrief };
export type ReadAs = keyof typeof readers;
export type Readings = { readonly [As in ReadAs]: ReturnType<(typeof readers)[As]> };

export const readAs = <As extends ReadAs>(as: As, words: string, context: CaptureContext) =>
  readers[as](words, context) as Readings[As];
