import { hePronouns, shePronouns, theyPronouns, wholeGroup } from "../words/nameWords";
import type { Gender, Mention } from "./person";
import type { Reading } from "./reading";
import type { Token } from "../lexis/token";

const genderOf = (low: string): Gender | "they" | null =>
  shePronouns.has(low) ? "she" : hePronouns.has(low) ? "he" : theyPronouns.has(low) ? "they" : null;

const lastMentions = ({ mentions }: Reading): Mention[] =>
  mentions.filter(({ isPronoun, isAside }) => !isPronoun && !isAside);

/**
 * Who "she" or "he" is: the one named last, unless that one was only spoken of, and somebody is known to be of that
 * gender already: "Maria says I should talk to her boss, Jorge; she'll send his number".
 */
const single = (reading: Reading, gender: Gender): number | null => {
  const { people } = reading;
  const recent = [
    ...new Set(
      reading.mentions
        .toReversed()
        .flatMap((mention) => (mention.isAside ? [] : mention.people.toReversed())),
    ),
  ];
  const fits = recent.filter((index) => people[index]?.gender === null || people[index]?.gender === gender);
  const [first] = fits;
  if (first === undefined) return recent[0] ?? null;
  const bound = fits.find((index) => people[index]?.gender === gender);
  const isOpen = people[first]?.gender === null && people[first]?.isSubject === false;
  return bound !== undefined && isOpen ? bound : first;
};

/** "Introduced Dana to Owen. Ask them how it went": both, who are one group from then on. */
const broughtTogether = ({ mentions, note }: Reading): readonly number[] => {
  const [one, other] = mentions.slice(-2);
  if (!one || !other || one.people.length + other.people.length !== 2) return [];
  const wordAt = (at: number): string => note.tokens[at]?.low ?? "";
  const isBrought = /^(?:introduced|connected|introduce|connect)$/.test(wordAt(one.from - 1));
  return isBrought && other.from === one.to + 1 && /^(?:to|with)$/.test(wordAt(one.to))
    ? [...new Set([...one.people, ...other.people])]
    : [];
};

/** The group that "they", "them" or "both" are: those named together last, else the one named last. */
const plural = (reading: Reading): readonly number[] => {
  const together = lastMentions(reading).findLast(({ people }) => people.length > 1);
  const last = reading.mentions.findLast(({ isAside }) => !isAside);
  if (!last) return [];
  const brought = broughtTogether(reading);
  if (brought.length > 1) return brought;
  const isRecent =
    together &&
    (together.people.some((index) => last.people.includes(index)) ||
      reading.people.length === together.people.length);
  return isRecent && together ? together.people : last.people;
};

const everybody = (reading: Reading): readonly number[] => {
  const group = plural(reading);
  return group.length > 1 ? group : reading.people.map((_person, index) => index);
};

/** Resolves a pronoun to those already named; null where it is none, or nobody was named. */
export const resolvePronoun = (reading: Reading, at: number, token: Token): Mention | null => {
  const { low } = token;
  const next = reading.note.tokens[at + 1]?.low ?? "";
  if (reading.people.length === 0) return null;
  const make = (people: readonly number[]): Mention | null =>
    people.length === 0
      ? null
      : {
          from: at,
          to: at + 1,
          people,
          isPronoun: true,
          isPossessive: /^(?:his|hers|their|theirs)$/.test(low),
        };
  if (wholeGroup.has(low) || (low === "them" && /^(?:both|all)$/.test(next)))
    return /^(?:both|all|each)$/.test(low) &&
      !/^(?:$|[.,;!?]|on|next|in|by|this|of|to|about|tomorrow|via|at|with|and)$/.test(next) &&
      reading.note.tokens[at + 1]?.kind !== "day"
      ? null
      : make(everybody(reading));
  const gender = genderOf(low);
  if (gender === null) return null;
  if (gender === "they") return make(plural(reading));
  const index = single(reading, gender);
  const person = index === null ? undefined : reading.people[index];
  if (index === null || !person) return null;
  person.gender ??= gender;
  return make([index]);
};
