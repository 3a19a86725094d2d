const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  // German and French keyboards.
  "qwertzuiopü",
  "asdfghjklöä",
  "yxcvbnm,.-",
  "azertyuiop",
  "qsdfghjklmù",
  "wxcvbn,;:!",
  // The digits with Shift.
  "!@#$%^&*()",
  // Down the columns.
  ..."1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/".split(" "),
];

const walks = [...rows, ...rows.map((row) => [...row].toReversed().join(""))];

/** How many characters from `at` on walk along the keys, or are the same one; 0 for fewer than three. */
const walkAt = (text: string, at: number): number => {
  let longest = 1;
  while (text[at + longest] === text[at]) longest += 1;
  for (const walk of walks) {
    const from = walk.indexOf(text[at] ?? "");
    if (from < 0) continue;
    let length = 1;
    while (from + length < walk.length && text[at + length] === walk[from + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest >= 3 ? longest : 0;
};

const strayFrom = (text: string): number => {
  let stray = 0;
  for (let at = 0; at < text.length;) {
    const walked = walkAt(text, at);
    if (walked === 0) stray += 1;
    at += walked || 1;
  }
  return stray;
};

/**
 * Whether a lower-case text is little more than rows of neighbouring keys, letters or digits: "qwertyuiop",
 * "1qaz2wsx3edc", "abcdef123456", or two rows alternating as in "1q2w3e4r5t". At most three other characters are
 * allowed.
 */
export const isKeyWalk = (text: string): boolean => {
  if (strayFrom(text) <= 3) return true;
  const every = (place: number) => [...text].filter((_, at) => at % 2 === place).join("");
  return [0, 1].every((place) => every(place).length >= 3 && strayFrom(every(place)) === 0);
};
