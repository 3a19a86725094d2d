import type { CaptureContext, CaptureDraft } from "@followthrough/capture";
import type { LineReading, ReadLine } from "./lineReading";

const load = () => import("@followthrough/capture");

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

/** Where the parser cannot be fetched: who, up to the first comma; everything else stays in the words. */
const plainReading = (text: string): LineReading => {
  const [name = ""] = text.split(/[,;:(\t]| - /u);
  return {
    people:
      name.trim() === ""
        ? []
        : [
            {
              name: name.trim().slice(0, 200),
              role: "met",
              title: null,
              organization: null,
              email: null,
              phone: null,
              linkedinUrl: null,
            },
          ],
    event: null,
    metOn: null,
    referrals: [],
    followUps: [],
  };
};

/** Reads a block of lines, or rows of a spreadsheet; what is beyond the parser's limit is answered as it stands. */
export const readLines = async (
  text: string,
  context: CaptureContext,
): Promise<{ lines: ReadLine[]; beyond: string[] }> => {
  const parser = await load().catch(() => null);
  if (!parser) {
    return { lines: linesIn(text).map((line) => ({ text: line, draft: plainReading(line) })), beyond: [] };
  }
  const read = parser.parseDebrief(text, context);
  return {
    lines: read.filter(({ unread }) => unread !== "too-many-lines"),
    // What is beyond comes as one piece.
    beyond: read.filter(({ unread }) => unread === "too-many-lines").flatMap((rest) => linesIn(rest.text)),
  };
};

/** Reads what stands in the box so far; nothing where the parser is not there. */
export const readTyped = async (text: string, context: CaptureContext): Promise<CaptureDraft | null> => {
  const parser = await load().catch(() => null);
  return parser?.parseCapture(text.slice(0, parser.longestDebriefLine), context) ?? null;
};
