import type { Reading } from "../people/reading";
import { contactVerbs } from "../words/referralWords";
import type { PlannedAct } from "./act";
import type { FoundReferral } from "./referrals/referral";
import type { Unit } from "./units";

// What a letter says of others is said by whoever signed it: "please contact my colleague Rita" points to Rita.

interface Letter {
  readonly sender: number;
  /** The unit from which on it is the reader's own words again. */
  readonly to: number;
}

const letterOf = ({ note, mentions }: Reading, units: readonly Unit[]): Letter | null => {
  const { sender } = note;
  if (!sender) return null;
  const mention = mentions.find(
    ({ from, isPronoun }) => !isPronoun && note.tokens[from]?.start === sender.name.start,
  );
  const to = units.findIndex(({ from }) => (note.tokens[from]?.start ?? 0) >= sender.start);
  return mention?.people[0] === undefined || to === -1 ? null : { sender: mention.people[0], to };
};

const isWord = (unit: Unit | undefined, words: RegExp): boolean =>
  unit?.kind === "word" && words.test(unit.low);

/** Whom words of a letter point to: "contact Rita", "the person you want is Rupert", "write to her". */
const pointedAt = (units: readonly Unit[], at: number): Extract<Unit, { kind: "people" }> | null => {
  const unit = units[at];
  const isOne =
    isWord(unit, /^is$/) &&
    units.slice(Math.max(0, at - 5), at).some((one) => isWord(one, /^(?:person|one|contact|colleague)$/));
  const isContact =
    unit?.kind === "word" &&
    contactVerbs.has(unit.low) &&
    !/^(?:get|have|has|know|knows|set|go|up|find)$/.test(unit.low);
  if (!isOne && !isContact) return null;
  for (let next = at + 1; next < at + 7; next += 1) {
    const one = units[next];
    if (!one || one.kind === "stop") return null;
    if (one.kind === "people" && !one.isPossessive) return one;
    if (isWord(one, /^(?:me|us|about|from|that|when|if)$/)) return null;
  }
  return null;
};

/** Those whom whoever signed a letter points to in it. */
export const readLetterReferrals = (reading: Reading, units: readonly Unit[]): FoundReferral[] => {
  const letter = letterOf(reading, units);
  if (!letter) return [];
  return units.slice(0, letter.to).flatMap((_unit, at) => {
    const people = pointedAt(units, at)?.people.filter((index) => index !== letter.sender) ?? [];
    return people.length === 0 ? [] : [{ from: letter.sender, to: people, start: at, end: at + 1 }];
  });
};

/** Without what a letter only suggests: with no day said it is whoever wrote it who says so. */
export const withoutSuggestions = (
  reading: Reading,
  units: readonly Unit[],
  acts: readonly PlannedAct[],
): PlannedAct[] => {
  const letter = letterOf(reading, units);
  return acts.filter(
    ({ from, dueOn, people, action }) =>
      !letter ||
      from >= letter.to ||
      dueOn !== null ||
      (people.includes(letter.sender) && action !== "check-in" && action !== "introduce"),
  );
};
