import { formatCount } from "@followthrough/domain";
import { limits } from "../limits";
import { tooManyLines } from "../tooManyLines";
import { UnreadableFile } from "../unreadableFile";

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * Looks at a text before it is taken apart into lines, and each line into cells. Each of that is one step, and a step which
 * needs more memory than its thread may have cannot be ended: it would take the whole server with it. Throws
 * UnreadableFile.
 */
export const mustBeTable = (text: string, delimiter: string): void => {
  const between = delimiter.charCodeAt(0);
  let [lines, cells] = [1, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === between) {
      cells += 1;
      if (cells > limits.cellsOfLine)
        throw new UnreadableFile(
          "broken_table",
          `The table is damaged: line ${formatCount(lines)} has more than ${formatCount(limits.cellsOfLine)} cells. Export the file again.`,
        );
    } else if (code === lineFeed || code === carriageReturn) {
      cells = 1;
      // A line may end in both.
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      lines += 1;
      if (lines > limits.lines) throw tooManyLines();
    }
  }
};
