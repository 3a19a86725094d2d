import { limits } from "../limits";
import { tooManyLines } from "../tooManyLines";
import { type Line, physicalLines } from "./physicalLines";

/** A property as one line again. `cutOff` where it was longer than any that is read. */
export type LogicalLine = Line & { cutOff: boolean };

const edge = /^\s*(?:begin|end)\s*:\s*vcard\s*$/i;

/** `TEL:`, `item1.EMAIL;TYPE=work:`: what follows an empty line like this is a property of its own. */
const property = /^[\w.-]{1,60}(?:;[^:]{0,500})?:/;

type Open = { number: number; parts: string[]; length: number; encoding: "quoted" | "base64" | null };

const open = ({ number, text }: Line): Open => {
  const head = text.slice(0, Math.min(text.indexOf(":") + 1, 1_000));
  const encoding = /[;=]quoted-printable/i.test(head)
    ? "quoted"
    : /[;=](?:base64|b)[;:]/i.test(head)
      ? "base64"
      : null;
  return { number, parts: [text], length: text.length, encoding };
};

const closed = ({ number, parts, length }: Open): LogicalLine => ({
  number,
  text: length > limits.lineLength ? parts.join("").slice(0, limits.lineLength) : parts.join(""),
  cutOff: length > limits.lineLength,
});

const append = (line: Open, text: string): void => {
  line.length += text.length;
  // What is past the limit is counted, not kept.
  if (line.length - text.length <= limits.lineLength) line.parts.push(text);
};

/** Takes the `=` off the end of a quoted-printable line that goes on in the next. */
const takeSoftBreak = (line: Open): boolean => {
  const last = line.parts.at(-1) ?? "";
  if (line.encoding !== "quoted" || !last.endsWith("=")) return false;
  line.parts[line.parts.length - 1] = last.slice(0, -1);
  return true;
};

/**
 * The properties of vCard text, each on one line: folded lines, quoted-printable lines that end in `=` and base64 lines
 * that were not indented are joined, empty lines are left out. vCard 2.1 folds with any amount of white space, later
 * versions with one character. The text holds one byte a character, so that a fold inside a letter does no harm.
 * Throws UnreadableFile for a text of more than a million lines.
 */
export function* logicalLines(bytes: Buffer): Generator<LogicalLine> {
  let line: Open | null = null;
  let goesOn = false;
  let pastEmptyLine = false;
  let anySpace = true;
  for (const { number, text: written } of physicalLines(bytes)) {
    if (number > limits.lines) throw tooManyLines();
    if (written === "") {
      pastEmptyLine = true;
      continue;
    }
    if (pastEmptyLine && goesOn && property.test(written.slice(0, 600))) goesOn = false;
    pastEmptyLine = false;
    const first = written.charAt(0);
    const indented = first === " " || first === "\t";
    const continues =
      line !== null &&
      !edge.test(written.slice(0, 100)) &&
      (indented || goesOn || (line.encoding === "base64" && /^[a-z0-9+/]{2,}={0,2}\s*$/i.test(written)));
    if (line && continues) {
      append(line, !indented ? written : anySpace ? written.replace(/^[ \t]+/, "") : written.slice(1));
    } else {
      if (line) yield closed(line);
      line = open({ number, text: written });
      if (/^\s*begin\s*:/i.test(written.slice(0, 100))) anySpace = true;
      else if (/^version\s*:\s*[34]/i.test(written.slice(0, 100))) anySpace = false;
    }
    goesOn = line !== null && takeSoftBreak(line);
  }
  if (line) yield closed(line);
}
