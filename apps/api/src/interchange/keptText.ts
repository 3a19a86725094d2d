import { line, prose } from "@followthrough/contract";
import { limits } from "./limits";
import { isLongerThan, oneLine, paragraphs } from "./plainText";

/** How texts of a file become what is kept. */
export interface TextRule {
  /** A text of one line. */
  readonly line: (text: string) => string;
  /** A text of several lines. */
  readonly prose: (text: string) => string;
}

/** Of a file from elsewhere: without control characters, blanks made one, nothing before and after. */
export const cleanedText: TextRule = { line: oneLine, prose: paragraphs };

const [anyLine, anyProse] = [line(limits.url), prose(limits.textLength)];

/**
 * Of a file that this program wrote: as it stands, since it stood like this in the account. What could not have stood
 * there was written by somebody else and is read plainly.
 */
export const unchangedText: TextRule = {
  line: (text) => (text === text.trim() && anyLine.safeParse(text).success ? text : oneLine(text)),
  prose: (text) => (anyProse.safeParse(text).success ? text : paragraphs(text)),
};

/** A link such as an account holds, which need not be one that can be taken apart. */
export const isKeptLink = (text: string): boolean =>
  !isLongerThan(text, limits.url) && /^https?:\/\/[^\s]+$/i.test(text) && unchangedText.line(text) === text;
