import { isListed } from "../../layout/plainWords";
import type { Reading } from "../../people/reading";
import { doubtWords } from "../../words/doubtWords";
import { isGivenName } from "../../words/givenNames";
import { alsoNames } from "../../words/nameWords";
import { headsThatAreNames } from "../../words/titleWords";
import type { PlannedAct } from "../act";
import { isAgreedOn } from "../agreed";
import type { Unit } from "../units";

// What speaks against a step that was read. A wrong step that looks right is worse than one that is asked about, so what adds
// up to too much is shown as unsure.

interface Step {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly act: PlannedAct;
  /** All that is to be done. */
  readonly acts: readonly PlannedAct[];
  /** The sentence it stands in. */
  readonly from: number;
  readonly to: number;
}

type Evidence = (step: Step) => boolean;

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

const isIn = (words: ReadonlySet<string>, units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some(({ kind, low }) => kind === "word" && words.has(low));

/** A day to come; of "today" it may have been. */
const isAhead = (unit: Unit): boolean =>
  unit.kind === "day" && unit.day.ahead !== null && unit.day.ahead !== unit.day.past;

/** Who is named in the words of the act itself. */
const namedIn = ({ units, act }: Step): Extract<Unit, { kind: "people" }> | undefined => {
  for (const unit of units.slice(act.from, act.to))
    if (unit.kind === "people" && unit.people.some((index) => act.people.includes(index))) return unit;
  return undefined;
};

/** "… Call on Friday": whoever was named last, and not alone in this sentence. */
const isNobodys: Evidence = (step) => {
  if (namedIn(step) !== undefined) return false;
  const beside = new Set(
    step.units.slice(step.from, step.act.from).flatMap((unit) => (unit.kind === "people" ? unit.people : [])),
  );
  return beside.size !== step.act.people.length || !step.act.people.every((index) => beside.has(index));
};

/** And there are several whom it may mean. */
const isTorn: Evidence = (step) => step.reading.people.length > 1 && isNobodys(step);

/** The verb stands in the midst of other words. */
const isMidst: Evidence = ({ units, act }) => {
  let before = (act.dayAt === act.from ? act.verbTo - 1 : act.from) - 1;
  while (/^(?:day|time)$/.test(units[before]?.kind ?? "")) before -= 1;
  const unit = units[before];
  if (unit === undefined || unit.kind === "stop" || unit.kind === "mark") return false;
  return unit.kind !== "word" || !doubtWords.leads.has(unit.low);
};

const isUndayed: Evidence = ({ act }) => act.dueOn === null && act.repeatAt === null;

/** No day was found for it, though days are said that nothing else has. */
const isBesideDays: Evidence = (step) => {
  const { units, acts } = step;
  return (
    isUndayed(step) && units.some((unit, at) => isAhead(unit) && !acts.some(({ dayAt }) => dayAt === at))
  );
};

/** "Write to Ruth when Lena has answered": on no day, but after something. */
const isOpenEnded: Evidence = (step) =>
  isUndayed(step) &&
  (isAgreedOn(step.units, step.act.from) || isIn(doubtWords.awaited, step.units, step.act.verbTo, step.to));

const isCorrected: Evidence = ({ units, act }) => isIn(doubtWords.corrections, units, act.from, units.length);

const isVague: Evidence = ({ act }) => act.action === "other";

/** A name that may be a thing's or a firm's. */
const isDoubtfulName: Evidence = ({ reading, act }) =>
  act.people.some((index) => {
    const person = reading.people[index];
    if (!person || person.isKnown) return false;
    const [first = ""] = person.parts;
    if (isGivenName(first)) return false;
    // "Klassmorsa Ebba Nordlander": what she is may be taken for a name.
    const [, second = ""] = person.parts;
    if (person.parts.length > 2 && isGivenName(second)) return true;
    return person.parts.some(
      (part) => part.length > 2 && isListed(part) && !alsoNames.has(part) && !headsThatAreNames.has(part),
    );
  });

const isSingleName: Evidence = ({ reading, act }) =>
  act.people.some((index) => {
    const person = reading.people[index];
    const [first = ""] = person?.parts ?? [];
    return person?.parts.length === 1 && !person.isKnown && !isGivenName(first);
  });

/** Nothing is said of them but their name. */
const isNameAlone: Evidence = ({ reading, act }) =>
  act.people.some((index) => Object.keys(reading.people[index]?.fields ?? {}).length === 0);

const isAmongMany: Evidence = ({ reading }) => reading.people.length > 2;
const isWithoutCapitals: Evidence = ({ reading }) => reading.note.isSmall;
const isDayFirst: Evidence = ({ act }) => act.dayAt !== null && act.dayAt < act.from;
/** Whom of two? */
const isIntroduction: Evidence = ({ act }) => act.action === "introduce";

/** More words belong to it than were understood. */
const isLong: Evidence = ({ act }) => act.to - act.verbTo > 9;
/** "Email her the deck" is no e-mail but the deck, and what is shared may be told of. */
const isOfThings: Evidence = ({ act }) => act.action === "email" || act.action === "share";
const isWritten: Evidence = ({ act }) => act.action === "email";
/** A call and a coffee with somebody are seldom said but to be had. */
const isMeeting: Evidence = (step) =>
  namedIn(step) !== undefined && /^(?:call|coffee|meeting)$/.test(step.act.action);

/** How much each of them weighs: by how often it stands beside wrong steps and right ones of lines nobody fitted rules to. */
const evidence: readonly (readonly [number, Evidence])[] = [
  [6, isUndayed],
  [5, isOpenEnded],
  [3, isNobodys],
  [3, isTorn],
  [4, isSingleName],
  [4, isAmongMany],
  [3, isDoubtfulName],
  [3, isWithoutCapitals],
  [3, isLong],
  [2, isBesideDays],
  [2, isMidst],
  [2, isDayFirst],
  [2, isIntroduction],
  [2, isVague],
  [1, isNameAlone],
  [1, isOfThings],
  [1, isWritten],
  [1, isCorrected],
  [-1, isMeeting],
];

/** What together is too much. */
const limit = 7;

const sentenceOf = (units: readonly Unit[], at: number) => {
  let [from, to] = [at, at];
  while (from > 0 && !isStop(units[from - 1])) from -= 1;
  while (!isStop(units[to])) to += 1;
  return { from, to };
};

/** Whether too little speaks for a step as it was read. */
export const isDoubtful = (
  reading: Reading,
  units: readonly Unit[],
  act: PlannedAct,
  acts: readonly PlannedAct[],
): boolean => {
  const step = { reading, units, act, acts, ...sentenceOf(units, act.from) };
  return evidence.reduce((sum, [weight, speaks]) => sum + (speaks(step) ? weight : 0), 0) >= limit;
};
