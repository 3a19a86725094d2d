/** Cyrillic (Russian, Ukrainian, Bulgarian, Serbian) and Greek letters in Latin ones, as passports mostly write them. */
const latin: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ї: "yi",
  є: "ye",
  ђ: "dj",
  ј: "j",
  љ: "lj",
  њ: "nj",
  ћ: "c",
  џ: "dz",
  ў: "u",
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

const isOther = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * The ways a Cyrillic or Greek word is written in Latin letters, none for any other: `Юлия` is `yuliya`, `yulia` and
 * `iuliia`. The word is lower case and keeps its accents, since й is not и.
 */
export const transliterations = (word: string): string[] => {
  if (!isOther.test(word)) return [];
  const plain = word
    .normalize("NFC")
    .replace(/ου/g, "у")
    .replace(/\p{L}/gu, (letter) => latin[letter] ?? latin[letter.normalize("NFD").slice(0, 1)] ?? letter);
  const short = plain.replace(/iy(?=[aeu])/g, "i").replace(/iy$/, "y");
  return [
    ...new Set([
      plain,
      short,
      short.replace(/ey$/, "ei"),
      plain.replace(/y(?=[ua])/g, "i"),
      plain.replace(/kh/g, "h"),
    ]),
  ];
};
