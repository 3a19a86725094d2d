/** Marks that turn the direction of what follows: in a name they could make a line read as something else. */
const turning = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their like. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The beginning of a text, whole letters and if it can be whole words, with "…" where something was left out. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let kept = "";
  let count = 0;
  // A letter can be any number of marks: what is beyond four units for each is left out.
  const longest = most * 4;
  for (const { segment } of letters.segment(text.slice(0, longest + 1))) {
    if (count + 1 >= most || kept.length + segment.length > longest) break;
    kept += segment;
    count += 1;
  }
  if (kept.length === text.length) return text;
  const lastBlank = kept.lastIndexOf(" ");
  const atWord = lastBlank > kept.length * 0.7 ? kept.slice(0, lastBlank) : kept;
  let end = atWord.length;
  while (end > 0 && /[\s,;:.–-]/u.test(atWord.charAt(end - 1))) end -= 1;
  return `${atWord.slice(0, end)}…`;
};

/**
 * Words of the user's own as they stand within a sentence of ours: one line, of bounded length, and set apart where they
 * run from right to left, so that they turn nothing around them. Not yet escaped for HTML.
 */
export const quoteUserText = (text: string, most: number): string => {
  const plain = text.replace(turning, "").replace(breaking, " ").replaceAll(/ {2,}/g, " ").trim();
  const shown = shorten(plain, most);
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
};
