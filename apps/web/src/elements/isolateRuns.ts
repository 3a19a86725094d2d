/** Scripts written from right to left stand in these blocks, and nothing else does. */
const rightToLeft = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
const any = new RegExp(rightToLeft, "u");
/** Words of one name, and what may stand between them. */
const run = new RegExp(`${rightToLeft}(?:[\\d\\s"'.-]*${rightToLeft})*`, "gu");
const beginsSo = new RegExp(String.raw`^\P{L}*${rightToLeft}`, "u");

const isOne = (child: unknown): child is string => typeof child === "string" && any.test(child);

const isolate = (text: string): string =>
  text.includes("\u2068")
    ? text
    : beginsSo.test(text)
      ? `\u2068${text}\u2069`
      : text.replace(run, "\u2068$&\u2069");

/**
 * What is drawn, with what is written from right to left set apart from the words of ours beside it, by marks that are not seen
 * (U+2068, U+2069), so that a comma or a number after a name stays where it is read. A text by itself that begins from right to left is
 * a name alone or somebody's own words, and stays as it is; so does what `bdi` sets apart already.
 */
export const isolateRuns = (type: unknown, given: unknown): unknown => {
  const props = given as { readonly children?: unknown };
  const { children } = props;
  if (isOne(children)) return beginsSo.test(children) ? props : { ...props, children: isolate(children) };
  return type !== "bdi" && Array.isArray(children) && children.some(isOne)
    ? { ...props, children: children.map((child: unknown) => (isOne(child) ? isolate(child) : child)) }
    : props;
};
