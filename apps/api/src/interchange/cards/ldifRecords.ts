import { limits } from "../limits";
import { tooManyLines } from "../tooManyLines";

/** One line of a record: what of somebody, and its value, in base64 where it is not written as text. */
export interface LdifLine {
  /** In small letters, without options. */
  readonly name: string;
  readonly value: string;
  readonly isBase64: boolean;
}

export interface LdifRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly lines: LdifLine[];
}

const lineOf = (text: string): LdifLine | null => {
  const [, name, kind, value] =
    /^([a-z][\w.-]{0,100})(?:;[^:]{0,200})?:([:<]?)[ \t]*(.*)$/is.exec(text) ?? [];
  // A value that stands elsewhere is not looked up.
  return name === undefined || kind === "<"
    ? null
    : { name: name.toLowerCase(), value: value ?? "", isBase64: kind === ":" };
};

/** The lines of a text, each without its end. */
function* linesIn(text: string): Generator<string> {
  let from = 0;
  for (let count = 1; from < text.length; count += 1) {
    if (count > limits.lines) throw tooManyLines();
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    yield line.endsWith("\r") ? line.slice(0, -1) : line;
    if (end < 0) return;
    from = end + 1;
  }
}

/**
 * The records of an LDIF text (RFC 2849): lines of names and values up to an empty one, a line that begins with a blank going on
 * the one before. Remarks are left out. Throws UnreadableFile for more than a million lines.
 */
export function* ldifRecords(text: string): Generator<LdifRecord> {
  let [at, start] = [0, 1];
  let said: string[] = [];
  const record = (): LdifRecord => ({ line: start, lines: said.flatMap((one) => lineOf(one) ?? []) });
  for (const line of linesIn(text)) {
    at += 1;
    if (/^\s*$/.test(line)) {
      if (said.length > 0) yield record();
      said = [];
    } else if (line.startsWith(" ") && said.length > 0) said.push(`${said.pop() ?? ""}${line.slice(1)}`);
    else {
      if (said.length === 0) start = at;
      said.push(line);
    }
  }
  if (said.length > 0) yield record();
}
