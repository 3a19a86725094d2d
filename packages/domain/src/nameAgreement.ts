import type { NameWord } from "./nameKeys";
import { isOneTypoApart } from "./isOneTypoApart";

/**
 * How well two names agree. `part`: they agree as far as both go, but not enough for a full name. `family`: only the
 * given name agrees; `given`: only the given name differs; `different`: nothing agrees; `unknown`: one says too
 * little.
 */
export type NameAgreement =
  | "same"
  | "spelling"
  | "middle"
  | "nickname"
  | "typo"
  | "initials"
  | "part"
  | "family"
  | "given"
  | "different"
  | "unknown";

/** The better, the greater; sums of them must not meet by chance. */
const weights = { same: 1, spelling: 0.97, nickname: 0.91, typo: 0.83, initial: 0.5 };
type Match = keyof typeof weights;

const matchOf = (a: NameWord, b: NameWord): Match | null => {
  if (a.plain === b.plain) return "same";
  if (a.initial || b.initial)
    return a.initial !== b.initial && a.sound.charAt(0) === b.sound.charAt(0) ? "initial" : null;
  if (a.sound === b.sound) return "spelling";
  if (a.given.some((name) => b.given.includes(name))) return "nickname";
  const long = Math.min(a.sound.length, b.sound.length) >= 4;
  return long && a.sound.charAt(0) === b.sound.charAt(0) && isOneTypoApart(a.sound, b.sound) ? "typo" : null;
};

interface Assignment {
  readonly sum: number;
  /** For each word of the shorter, the place in the longer and how it matches. */
  readonly places: readonly ({ at: number; match: Match } | null)[];
}

/** The best way to lay the words of the shorter on those of the longer; both have five words at most. */
const assign = (
  shorter: readonly NameWord[],
  longer: readonly NameWord[],
  from = 0,
  used = 0,
): Assignment => {
  const word = shorter[from];
  if (!word) return { sum: 0, places: [] };
  const skipped = assign(shorter, longer, from + 1, used);
  let best: Assignment = { sum: skipped.sum, places: [null, ...skipped.places] };
  for (let at = 0; at < longer.length; at += 1) {
    const other = longer[at];
    const match = other && (used & (1 << at)) === 0 ? matchOf(word, other) : null;
    if (!match) continue;
    const rest = assign(shorter, longer, from + 1, used | (1 << at));
    // The place is a hair's breadth, so that of two equal ways the one in order is taken.
    const sum = weights[match] + (at === from ? 0.001 : 0) + rest.sum;
    if (sum > best.sum) best = { sum, places: [{ at, match }, ...rest.places] };
  }
  return best;
};

const isFullAlone = ({ plain }: NameWord): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(plain);

const worst = (matches: readonly Match[]): NameAgreement => {
  const typos = matches.filter((match) => match === "typo").length;
  const initials = matches.includes("initial");
  if (typos > 1 || (typos > 0 && initials)) return "part";
  if (initials) return "initials";
  if (typos > 0) return "typo";
  if (matches.includes("nickname")) return "nickname";
  return matches.includes("spelling") ? "spelling" : "same";
};

const asText = (words: readonly NameWord[]): string => words.map(({ plain }) => plain).join(" ");

/** How two names, each as its words, go together; the same whichever comes first. */
export const nameAgreement = (one: readonly NameWord[], other: readonly NameWord[]): NameAgreement => {
  const [shorter, longer] =
    one.length < other.length || (one.length === other.length && asText(one) <= asText(other))
      ? [one, other]
      : [other, one];
  if (shorter.length === 0) return "unknown";
  const { places } = assign(shorter, longer);
  const found = places.filter((place) => place !== null);
  const matches = found.map(({ match }) => match);
  const first = places[0]?.at === 0;
  if (found.length === shorter.length) {
    const said = worst(matches);
    if (matches.every((match) => match === "initial")) return "unknown";
    if (shorter.every(({ initial }) => initial)) return "unknown";
    // A family name alone, or a second given name, is too little.
    if (!found.some(({ at }) => at === 0)) return "unknown";
    if (shorter.length === 1)
      return longer.length === 1 && shorter.every(isFullAlone) && said === "same" ? "same" : "part";
    if (shorter.length === longer.length) return said;
    return said === "same" || said === "spelling" ? "middle" : said;
  }
  if (found.length === 0) return "different";
  const last = places.at(-1)?.at === longer.length - 1;
  if (first && last && shorter.length > 2) return "part";
  return first ? "family" : "given";
};
