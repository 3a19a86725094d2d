import type { CooperativeTask } from "../cooperativeTask";
import { readPart } from "./workbook";
import type { WorkbookParts } from "./workbookParts";
import { largeWorkbook } from "./workbookProblems";

/** Signs that XML does not take, as Excel writes them: `_x000D_`. */
export const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const mostStrings = 1_000_000;

/** The texts that the cells of an Excel workbook refer to by number; how something is pronounced is none of them. */
export function* sharedStrings(parts: WorkbookParts, path: string): CooperativeTask<string[]> {
  const bytes = parts(path);
  const strings: string[] = [];
  let [text, isText, isSpoken] = ["", false, false];
  if (!bytes) return strings;
  yield* readPart(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isSpoken = true;
      else if (name === "t") isText = !isSpoken;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isSpoken = false;
      else if (name === "si") {
        if (strings.length >= mostStrings) throw largeWorkbook();
        strings.push(withoutEscapes(text));
      }
    },
  });
  return strings;
}
