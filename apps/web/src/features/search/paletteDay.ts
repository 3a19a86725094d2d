/** Words that lead to a day: "snooze dana to friday". */
const leading = /^(?:to|until|till|by|on|for)$/iu;

/** A day takes few words: "the 3rd of next month". */
const mostWords = 5;

/** "dana next friday": whom or what is meant, and the day that `parse` reads at its end; null where it ends in none. */
export const splitDay = (
  text: string,
  parse: (words: string) => string | null,
): { readonly words: string; readonly day: string } | null => {
  const all = text.split(/\s+/u);
  const fewest = Math.max(1, all.length - mostWords);
  for (let begin = fewest; begin < all.length; begin += 1) {
    const day = parse(all.slice(begin).join(" "));
    if (day === null) continue;
    const words = all.slice(0, begin);
    if (words.length > 1 && leading.test(words.at(-1) ?? "")) words.pop();
    return { words: words.join(" "), day };
  }
  return null;
};
