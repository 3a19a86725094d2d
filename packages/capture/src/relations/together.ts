import { functionWords, verbs } from "../words/commonWords";
import { actPhrases, planNouns } from "../words/actWords";
import { calledOff } from "../words/talkWords";
import { wordSet } from "../words/wordSet";
import { isUndone, isVerb } from "./clause";
import { isFromAfar } from "./occasionDay";
import type { Unit } from "./units";

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

/** What was done that does not end in -ed. */
const irregular = wordSet("spent had rode drove flew sang ate drank swam shot hung took ran");
/** With somebody for years, or from afar, rather than beside them on a day. */
const forLong = wordSet(
  "worked studied lived interned served collaborated used based interested involved connected confirmed signed arranged scheduled negotiated corresponded agreed settled closed clarified aligned partnered teamed booked shared dealt emailed messaged texted",
);
const leads = wordSet("i we just finally really so glad today and then also");

/** Where a sentence begins that tells what I did, as the verb stands first: "Playtested with Dana", "I had tacos with her". */
const deedAt = (units: readonly Unit[], from: number): number | null => {
  let at = from;
  while (leads.has(lowAt(units, at))) at += 1;
  const low = lowAt(units, at);
  const isDone = irregular.has(low) || /^\p{L}{2,}ed$/u.test(low);
  if (verbs.has(low) && !irregular.has(low)) return null;
  return isDone && !(forLong.has(low) && /^(?:with|w\/|at|in|on)$/.test(lowAt(units, at + 1))) ? at : null;
};

/** "Site walk", "Donor visit", "Board seat convo": what a note begins with that has no verb. */
const isNounFrom = (units: readonly Unit[], from: number, to: number): boolean => {
  const words = units.slice(from, to);
  const [first] = words;
  if (from !== 0 || first?.kind !== "word" || to - from > 8) return false;
  // "Coffee with Dana went well" is told of a coffee, and not that it was today.
  if (to - from < 2 || /^[\p{L}]&/u.test(first.low)) return false;
  const isTold = actPhrases.has(first.low) && !planNouns.has(first.low);
  if (isTold || functionWords.has(first.low) || (verbs.has(first.low) && !planNouns.has(first.low)))
    return false;
  return words.every(
    (unit, at) =>
      unit.kind === "event" ||
      (unit.kind === "word" && (at === 0 || planNouns.has(unit.low) || !isVerb(unit))),
  );
};

const beside = /^(?:with|w\/|alongside|beside|behind)$/;

/** "Spent the morning with Dana": how long, and not when. */
const partOfDay = /^(?:the|a|an)? ?(?:whole )?(?:morning|afternoon|evening|day)$/;

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

/** Whether the note goes on and tells something, so that what it begins with is no plan. */
const goesOn = (units: readonly Unit[], from: number): boolean =>
  units.slice(from).some((unit) => unit.kind === "word" && (isVerb(unit) || /\p{L}s$/u.test(unit.low)));

/**
 * "Site walk with Ingrid. She wants …", "Playtested with June": that one was together with somebody, on a day that is not said. Where
 * they are named; null where it is not told.
 */
export const togetherAt = (units: readonly Unit[], planned: readonly boolean[]): number | null => {
  for (let from = 0; from < units.length; from += 1) {
    if (from > 0 && !isStop(units[from - 1])) continue;
    let to = from;
    while (!isStop(units[to])) to += 1;
    const named = units.findIndex((unit, at) => at >= from && at < to && unit.kind === "people");
    const before = units.slice(from, named);
    if (named === -1 || planned.slice(from, named + 1).some(Boolean)) continue;
    if (
      before.some(
        (unit, at) => (unit.kind === "day" && !partOfDay.test(unit.low)) || isFromAfar(units, from + at),
      )
    )
      continue;
    if (units.slice(named, to).some((unit) => unit.kind === "day" && unit.day.ahead !== null)) continue;
    if (isUndone(units, named) || units.slice(named, to).some(({ low }) => calledOff.has(low))) continue;
    const deed = deedAt(units, from);
    const isBeside = beside.test(lowAt(units, named - 1));
    const isShadowed =
      deed !== null && named === deed + 1 && /^(?:shadowed|hosted|toured)$/.test(lowAt(units, deed));
    if (isShadowed || (deed !== null && isBeside)) return named;
    if (isBeside && isNounFrom(units, from, named - 1) && goesOn(units, named + 1)) return named;
  }
  return null;
};
