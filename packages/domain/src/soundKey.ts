/** Ways of writing one sound, each made one; the order counts. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)off$/, "ov"],
  [/^ye/, "e"],
  [/t?sch/g, "sh"],
  [/^je(?=[a-z]{3})/, "e"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/c(?![heiy])/g, "k"],
  [/ks/g, "x"],
  [/w/g, "v"],
  [/tz/g, "ts"],
  [/ou/g, "u"],
  [/(?<=.{2}|^[^aeiou])([aou])e(?=.)/g, "$1"],
  [/^([aou])e(?=..)/, "$1"],
  [/[jy]/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * What a name's word sounds like, roughly, whatever alphabet's spelling it was taken from; the word is folded and romanised
 * before. `muller` and `mueller`, `yulia` and `iuliia`, `marcus` and `markus` are alike.
 */
export const soundKey = (word: string): string =>
  spellings.reduce((sound, [spelling, one]) => sound.replace(spelling, one), word);
