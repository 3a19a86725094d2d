// A language that nobody speaks, to see what of the screens is not translated: each letter has a mark, so a bare one is left over.

const letters = new Map(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, at) => [
    letter,
    [..."áƀćđéƒǵĥíĵķĺɱńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ"][at] ?? letter,
  ]),
);

/** A text in the pseudo-language; what is put in, and words of a template such as `{first name}`, stay. */
export const toPseudo = (source: string): string =>
  source
    .split(/(\{[^{}]*\})/)
    .map((part, at) =>
      at % 2 === 1 ? part : [...part].map((letter) => letters.get(letter) ?? letter).join(""),
    )
    .join("");
