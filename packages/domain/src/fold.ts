/** Letters that Unicode does not take apart into a base letter and a mark. */
const folded: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ς: "σ",
};

/** In other scripts a mark is a letter of its own: the vowels of Hindi and Thai, the voicing of kana. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;

/**
 * A text as it is compared and sorted: no accents, lower case, one space between words. `Lucía  FERNÁNDEZ-Ortega` and
 * `lucia fernandez-ortega` fold alike. What search indexes and the names people are sorted by are folded by this alone;
 * when its answers change, `searchVersion` (searchTokens.ts) goes up by one, so that both are made anew.
 */
export const fold = (text: string): string =>
  // Most texts by far have no letter that folds, and the rest takes ten times as long.
  isPlain.test(text) ? text.toLowerCase().replace(/\s+/g, " ").trim() : foldAny(text);

const isPlain = /^[\t-\r -~]*$/;

const foldAny = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(accents, "")
    .replace(/[ßæœøłđðþıħŋς]/g, (letter) => folded[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
