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

/**
 * A letter with its accents. In other scripts a mark is a letter of its own: the vowels of Hindi and Thai, the voicing of
 * kana. Each mark is looked at once; a lookbehind for the letter would read the whole run again for each of its marks.
 */
const accented =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/**
 * Marks beyond the thirtieth on one letter, as no language writes them (Unicode's Stream-Safe Text has the same number).
 * `normalize` sorts the marks of a letter in time that grows with the square of their number: 100,000 take four seconds.
 * The halfwidth voicing marks of kana are letters that become marks.
 */
const crowd = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/**
 * Normalises text for comparing and sorting: no accents, lower case, single spaces. `Lucía  FERNÁNDEZ-Ortega` and
 * `lucia fernandez-ortega` become equal. The search index and the sort keys of names use this function only; when its
 * results change, increment `searchVersion` (searchTokens.ts) so that both are rebuilt. Runs in time proportional to
 * the length.
 */
export const foldText = (text: string): string =>
  // Most texts by far have no letter that folds, and the rest takes ten times as long.
  isPlain.test(text) ? text.toLowerCase().replace(/\s+/g, " ").trim() : foldUnicode(text);

const isPlain = /^[\t-\r -~]*$/;

const foldUnicode = (text: string): string =>
  text
    .replace(crowd, "$1")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(accented, "$1")
    .replace(/[ßæœøłđðþıħŋς]/g, (letter) => folded[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
