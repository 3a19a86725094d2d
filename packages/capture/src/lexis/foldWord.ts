/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const isPlain = /^[a-z0-9'-]*$/;

/** Normalises a word for comparing: lower case, no accents, straight apostrophes and plain hyphens. */
export const foldWord = (word: string): string => {
  const low = word.toLowerCase();
  if (isPlain.test(low)) return low;
  return (
    low
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[‐‑]/g, "-")
      // Marks go before the letters are taken apart too: sorting many marks of one letter takes the square of their number.
      .replace(/\p{M}/gu, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[ßæœøłđðþı]/g, (letter) => whole[letter] ?? letter)
  );
};
