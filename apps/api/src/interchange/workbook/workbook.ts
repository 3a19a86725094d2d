import type { CooperativeTask } from "../cooperativeTask";
import { BrokenXml, type XmlHandlers, readXml } from "../xml/readXml";
import type { SheetRows } from "./sheetGrid";
import { brokenWorkbook } from "./workbookProblems";

/** One sheet of a workbook; its cells are read when they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly read: () => CooperativeTask<SheetRows>;
}

/** A part of a workbook. Throws UnreadableFile where it is broken. */
export function* readPart(bytes: Uint8Array, handlers: XmlHandlers): CooperativeTask<void> {
  try {
    yield* readXml(bytes, handlers);
  } catch (error) {
    throw error instanceof BrokenXml ? brokenWorkbook() : error;
  }
}
