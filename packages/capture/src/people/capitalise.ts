import { honorifics, nameSuffixes, particles, surelyHonorific } from "../words/nameWords";

const capital = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
};

const part = (word: string): string =>
  capital(word).replace(
    /^(Mc|O['’]|D['’])(\p{Ll})/u,
    (_whole, start: string, letter: string) => start + letter.toUpperCase(),
  );

const whole = (word: string, isFirst: boolean): string => {
  const low = word.replace(/\.$/, "");
  if (nameSuffixes.has(low) && !isFirst && /^(?:phd|md|mba|mlis|ii|iii|iv|jd)$/.test(low))
    return low === "phd" ? "PhD" : word.toUpperCase();
  if (!isFirst && particles.has(low) && !surelyHonorific.has(word) && !honorifics.has(low)) return word;
  return word
    .split("-")
    .map((piece, at) => (at === 0 && /^(?:al|el|ibn|bin)$/.test(piece) && !isFirst ? piece : part(piece)))
    .join("-");
};

/**
 * Capitalises a name typed in lower case, `jean-luc de la cruz` to `Jean-Luc de la Cruz`; leaves any other name as
 * typed.
 */
export const capitalise = (name: string): string => {
  const plain = name.replace(/\s+/g, " ");
  if (/\p{Lu}/u.test(plain)) {
    const words = plain.split(" ");
    const isMixed = words.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        !/^\p{Ll}/u.test(word) ||
        particles.has(word.toLowerCase()) ||
        /^(?:al|el)-/.test(word),
    );
    return isMixed
      ? plain
      : words
          .map((word, at) => (/\p{Lu}/u.test(word) || word.includes(".") ? word : whole(word, at === 0)))
          .join(" ");
  }
  return plain
    .split(" ")
    .map((word, at) => whole(word, at === 0))
    .join(" ");
};
