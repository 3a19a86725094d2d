/** A property before its value is understood. Names are in capitals; parameters without a name count as TYPE. */
export type ContentLine = {
  group: string | undefined;
  name: string;
  params: Map<string, string[]>;
  value: string;
};

const encodings = new Set(["quoted-printable", "base64", "8bit", "7bit"]);
const valueKinds = new Set(["inline", "url", "uri", "cid", "content-id"]);

/** vCard 2.1 says `TEL;WORK;QUOTED-PRINTABLE:` where later versions name what each word is. */
const nameOfBare = (word: string): string =>
  encodings.has(word.toLowerCase()) ? "ENCODING" : valueKinds.has(word.toLowerCase()) ? "VALUE" : "TYPE";

/** Where the `;` between parameters and the `:` before the value are; quotes count only where a parameter opens them. */
const boundaries = (line: string, mindQuotes: boolean): number[] | null => {
  const found: number[] = [];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    const opens = line[at - 1] === "=" || line[at - 1] === ",";
    if (char === '"' && mindQuotes && (quoted || opens)) quoted = !quoted;
    if (quoted || (char !== ";" && char !== ":")) continue;
    found.push(at);
    if (char === ":") return found;
  }
  return null;
};

const unquoted = (text: string): string => text.trim().replaceAll('"', "");

/** Splits `a,"b,c"` at the commas outside quotes. */
const listed = (text: string): string[] =>
  (text.match(/"[^"]*"?|[^,"]+/g) ?? []).flatMap((part) =>
    part.startsWith('"') ? [unquoted(part)] : unquoted(part) === "" ? [] : [unquoted(part)],
  );

const readParams = (texts: string[]): Map<string, string[]> => {
  const params = new Map<string, string[]>();
  for (const text of texts) {
    if (text.trim() === "") continue;
    const equals = text.indexOf("=");
    const name = equals < 0 ? nameOfBare(text.trim()) : text.slice(0, equals).trim().toUpperCase();
    const values =
      name === "TYPE"
        ? listed(text.slice(equals + 1)).flatMap((value) => value.split(","))
        : listed(text.slice(equals + 1));
    const there = params.get(name);
    if (there) for (const value of values) there.push(value);
    else params.set(name, values);
  }
  return params;
};

/**
 * Takes a line apart at its own `;` and `:`, or answers null for a line that is no property.
 * `item1.TEL;WORK;TYPE="cell,voice":+1 418` has the group `item1`, the name `TEL`, the TYPEs `WORK`, `cell`, `voice`.
 */
export const contentLine = (line: string): ContentLine | null => {
  const found = boundaries(line, true) ?? boundaries(line, false);
  if (!found) return null;
  const cuts = [-1, ...found];
  const [head = "", ...params] = found.map((end, at) => line.slice((cuts[at] ?? -1) + 1, end));
  const dot = head.indexOf(".");
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9_-]{1,100}$/.test(name)) return null;
  return {
    group: dot > 0 ? head.slice(0, dot).trim().toLowerCase() : undefined,
    name,
    params: readParams(params),
    value: line.slice((found.at(-1) ?? 0) + 1),
  };
};
