import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import { unreadText } from "../../../lib/reading/unreadText";
import type { ReadLine } from "../table/addLines";

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

/** Where the grammar cannot be fetched: who, up to the first comma; everything else stays in the words. */
const plainReading = (text: string): CaptureDraft => {
  const [beginning = ""] = text.split(/[,;:(\t]| - /u);
  const name = beginning.trim();
  const person = {
    name,
    role: "met" as const,
    tookPart: true,
    apart: null,
    title: null,
    organization: null,
    email: null,
    phone: null,
    linkedinUrl: null,
    knownIds: [],
    spans: [],
    fieldSpans: [],
  };
  return { ...unreadText(text), people: name === "" ? [] : [person] };
};

/** Reads a block of lines, or rows of a spreadsheet; what is beyond the grammar's limit is answered as it stands. */
export const readLines = async (
  text: string,
  context: CaptureContext,
): Promise<{ lines: ReadLine[]; beyond: string[] }> => {
  const read = await import("../../../lib/reading/readWords")
    .then(({ readBlock }) => readBlock(text, context))
    .catch(() => null);
  if (!read)
    return { lines: linesIn(text).map((line) => ({ text: line, draft: plainReading(line) })), beyond: [] };
  return {
    lines: read.filter(({ unread }) => unread !== "too-many-lines"),
    // What is beyond comes as one piece.
    beyond: read.filter(({ unread }) => unread === "too-many-lines").flatMap((rest) => linesIn(rest.text)),
  };
};
