import { isPlainWord } from "../../layout/plainWords";
import type { Reading } from "../../people/reading";
import { doubtWords } from "../../words/doubtWords";
import { heNames, sheNames } from "../../words/givenNames";
import type { PlannedAct } from "../act";
import type { Unit } from "../units";

// What speaks against a step that was read. A wrong step that looks right is worse than one that is asked about, so what adds
// up to too much is shown as unsure.

interface Step {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly act: PlannedAct;
  /** The sentence it stands in. */
  readonly from: number;
  readonly to: number;
}

type Evidence = (step: Step) => boolean;

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

const isIn = (words: ReadonlySet<string>, units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some(({ kind, low }) => kind === "word" && words.has(low));

const isAhead = (unit: Unit): boolean => unit.kind === "day" && unit.day.ahead !== null;

/** Who is named in the words of the act itself. */
const namedIn = ({ units, act }: Step): Extract<Unit, { kind: "people" }> | undefined => {
  for (const unit of units.slice(act.from, act.to))
    if (unit.kind === "people" && unit.people.some((index) => act.people.includes(index))) return unit;
  return undefined;
};

const namedBefore = ({ units, act }: Step): ReadonlySet<number> =>
  new Set(
    units
      .slice(0, act.from)
      .flatMap((unit) => (unit.kind === "people" && !unit.isPronoun ? unit.people : [])),
  );

/** "… call her", "… call": one of several whom the words before name. */
const isGuessed: Evidence = (step) => {
  const named = namedIn(step);
  return named === undefined && namedBefore(step).size > 1;
};

/** "Met Dana and Kim. Call her". */
const isOneOfTwo: Evidence = (step) => {
  const named = namedIn(step);
  if (!named?.isPronoun || named.people.length > 1) return false;
  const { people } = step.reading;
  const [index] = named.people;
  const gender = people[index ?? -1]?.gender ?? null;
  const others = [...namedBefore(step)].filter((other) => other !== index);
  return others.some((other) => people[other]?.gender === null || people[other]?.gender === gender);
};

/** The verb stands in the midst of other words. */
const isMidst: Evidence = ({ units, act }) => {
  let before = (act.dayAt === act.from ? act.verbTo - 1 : act.from) - 1;
  while (/^(?:day|time)$/.test(units[before]?.kind ?? "")) before -= 1;
  const unit = units[before];
  if (unit === undefined || unit.kind === "stop" || unit.kind === "mark") return false;
  return unit.kind !== "word" || !doubtWords.leads.has(unit.low);
};

const isOneOfDays: Evidence = ({ units, from, to }) => units.slice(from, to).filter(isAhead).length > 1;

const isUndayed: Evidence = ({ act }) => act.dueOn === null && act.repeatAt === null;

/** No day was found for it, though days are said. */
const isBesideDays: Evidence = (step) => isUndayed(step) && step.units.some(isAhead);

const isConditional: Evidence = ({ units, from, to }) => isIn(doubtWords.conditions, units, from, to);
/** "Write to Ruth when Lena has answered": on no day, but after something. */
const isOpenEnded: Evidence = (step) =>
  isUndayed(step) && isIn(doubtWords.awaited, step.units, step.act.verbTo, step.to);

const isCorrected: Evidence = ({ units, act }) => isIn(doubtWords.corrections, units, act.from, units.length);
const isMoved: Evidence = ({ units, from, to }) => isIn(doubtWords.changes, units, from, to);

const isVague: Evidence = ({ act }) => act.action === "other";

/** A name that may be a thing's or a firm's. */
const isDoubtfulName: Evidence = ({ reading, act }) =>
  act.people.some((index) => {
    const person = reading.people[index];
    if (!person || person.isKnown) return false;
    const [first = ""] = person.parts;
    if (sheNames.has(first) || heNames.has(first)) return false;
    return person.parts.some((part) => part.length > 2 && isPlainWord(part));
  });

const isSingleName: Evidence = ({ reading, act }) =>
  act.people.some((index) => {
    const person = reading.people[index];
    const [first = ""] = person?.parts ?? [];
    return person?.parts.length === 1 && !person.isKnown && !sheNames.has(first) && !heNames.has(first);
  });

const isGuessedName: Evidence = ({ reading, act }) =>
  act.people.some((index) => reading.note.tokens[reading.people[index]?.at ?? -1]?.isGuess === true);

/** How much each of them weighs. */
const evidence: readonly (readonly [number, Evidence])[] = [
  [4, isBesideDays],
  [3, isCorrected],
  [3, isDoubtfulName],
  [3, isGuessed],
  [3, isOpenEnded],
  [3, isMidst],
  [2, isSingleName],
  [1, isUndayed],
  [1, isOneOfTwo],
  [1, isOneOfDays],
  [1, isConditional],
  [1, isGuessedName],
  [1, isMoved],
  [1, isVague],
];

/** What together is too much. */
const limit = 3;

const sentenceOf = (units: readonly Unit[], at: number) => {
  let [from, to] = [at, at];
  while (from > 0 && !isStop(units[from - 1])) from -= 1;
  while (!isStop(units[to])) to += 1;
  return { from, to };
};

/** Whether too little speaks for a step as it was read. */
export const isDoubtful = (reading: Reading, units: readonly Unit[], act: PlannedAct): boolean => {
  const step = { reading, units, act, ...sentenceOf(units, act.from) };
  return evidence.reduce((sum, [weight, speaks]) => sum + (speaks(step) ? weight : 0), 0) >= limit;
};
