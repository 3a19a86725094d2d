/** Of each kind of character some: letters of several scripts, marks, digits, blanks, line ends, signs. */
const characters = [..."a1A é\n\t .,-+:;@/\\\"'()[]{}<>=_#*&%$|?!~\u00e9\u0301ｱ漢กはαяא\u2028\r\u00a0’–"];

const classes = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\[dwsDWS]|\./g;
const syntax = /\\[pP]\{[^}]*\}|\\[a-zA-Z]|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!:]|<\w+>)|\{\d+(?:,\d*)?\}/g;

/** The signs and words a pattern spells out, and of each of its classes the first, the middle and the last character that is in it. */
const piecesOf = ({ source, flags }: RegExp): string[] => {
  const pieces = new Set<string>();
  const written = source.replace(syntax, " ");
  for (const [, sign = ""] of written.matchAll(/\\(\W)/g)) pieces.add(sign);
  for (const [word] of written.replace(/\\(.)/g, "$1").matchAll(/[^\s|()?*+^$]+/g)) pieces.add(word);
  for (const [set] of source.matchAll(classes)) {
    const one = new RegExp(`^${set}$`, flags.replace(/[gy]/g, ""));
    const members = characters.filter((character) => one.test(character));
    for (const at of [0, Math.floor(members.length / 2), -1]) pieces.add(members.at(at) ?? "");
  }
  pieces.delete("");
  return [...pieces].slice(0, 10);
};

/** A text of any length that is slow for a pattern. */
export interface HardText {
  readonly name: string;
  readonly ofLength: (length: number) => string;
}

/**
 * Texts that a pattern may take long over: each of its pieces and pairs of them again and again, behind a beginning that
 * matches and before an end that does not.
 */
export const hardTexts = (pattern: RegExp): HardText[] => {
  const pieces = piecesOf(pattern);
  const pairs = pieces.flatMap((one) => pieces.flatMap((other) => (one === other ? [] : [one + other])));
  const units = [...new Set([...pieces, " ", "\u0301", "\n", "a", "1", "a ", "a\u0301", ...pairs])];
  return units.slice(0, 60).flatMap((unit) =>
    (unit.length > 2 ? [""] : ["", ...pieces.slice(0, 3)]).flatMap((head) =>
      ["", "\u0000"].map((end) => ({
        name: JSON.stringify([head, unit, end]),
        ofLength: (length: number) => head + unit.repeat(Math.ceil(length / unit.length)) + end,
      })),
    ),
  );
};
