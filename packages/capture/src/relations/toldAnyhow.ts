import { choreVerbs, nounLikeVerbs } from "../words/choreWords";
import { functionWords, nouns, verbs } from "../words/commonWords";
import { subjectVerbs } from "../words/slotWords";
import { titleHeads } from "../words/titleWords";
import { wordSet } from "../words/wordSet";
import type { Candidate } from "./candidates";
import { isVerb, startsClause } from "./clause";
import { actAt } from "./findActs";
import type { Unit } from "./units";

// Steps told with verbs that no list has: "swap jars with her on Sunday", "lend her my copy by May 7", "pick up the report from
// her Monday". Where a clause begins so, names somebody and says a day to come, it is something to do toward them.

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const leads = wordSet("and then so also to please pls just must should gotta i'll we'll let's or but");
const toward = wordSet("with to for from on off at by past round");
/** What one does to have something from somebody. */
const fetching = wordSet("get collect fetch borrow pick grab buy");

/** What was done, and is not to be. */
const past = wordSet(
  "saw met got gave sent told said took went came made found left kept sat stood spoke wrote brought bought ran rang caught felt heard held knew lost paid thought won had did been gone done seen",
);

const isClauseStart = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1];
  if (before === undefined || before.kind === "stop" || before.kind === "mark") return true;
  const isNeeded =
    before.low !== "to" ||
    /^(?:need|have|must|remember|want|promised|got|ought|is|i'm|not)$/.test(lowAt(units, at - 2));
  return before.kind === "word" && leads.has(before.low) && isNeeded;
};

/** A verb as one tells it to oneself, known as none that a step is made of. */
const isBare = (units: readonly Unit[], at: number): boolean => {
  const low = lowAt(units, at);
  if (low.length < 3 || functionWords.has(low) || titleHeads.has(low) || !/^\p{L}+$/u.test(low)) return false;
  if (choreVerbs.has(low)) return true;
  if (/(?:ed|ing|ly|s)$/.test(low) || subjectVerbs.has(low) || past.has(low)) return false;
  const next = units[at + 1];
  // "Trade her my beans": before whom it is done to.
  const isDirect = next?.kind === "people" && next.isPronoun && /^(?:her|him|them)$/.test(next.low);
  if (isDirect) return true;
  if (nouns.has(low) && !nounLikeVerbs.has(low)) return false;
  const isObject = /^(?:her|his|their|my|our|the|a|an|it|some|up|in|out|by|over|round|off|this|that)$/.test(
    next?.low ?? "",
  );
  return (verbs.has(low) || nounLikeVerbs.has(low) || isPlain(low)) && (isObject || verbs.has(low));
};

/** A word that no list has. */
const isPlain = (low: string): boolean => !nouns.has(low) && !verbs.has(low);

const clauseEnd = (units: readonly Unit[], from: number): number => {
  let to = from;
  while (to - from < 14) {
    const unit = units[to];
    if (unit === undefined || unit.kind === "stop") break;
    const isAfterDay = unit.kind === "mark" && unit.low === "," && units[to + 1]?.kind !== "day";
    if ((unit.kind === "mark" && !isAfterDay && unit.low !== ",") || isAfterDay) break;
    if (to > from + 1 && (startsClause(units, to) || actAt(units, to) !== null)) break;
    to += 1;
  }
  return to;
};

/** Somebody something is done toward; "pick his brain" too. */
const isReached = (unit: Extract<Unit, { kind: "people" }>, isNext: boolean): boolean =>
  !unit.isPossessive || (isNext && unit.isPronoun);

const isAhead = (unit: Unit): boolean =>
  unit.kind === "day" && unit.day.ahead !== null && unit.day.repeats === undefined;

/** A step that a clause tells in no verb of the lists; null where it is none. */
export const toldAnyhow = (units: readonly Unit[], at: number): Candidate | null => {
  if (!isClauseStart(units, at)) return null;
  const mayFetch = fetching.has(lowAt(units, at));
  if (!mayFetch && (actAt(units, at) !== null || !isBare(units, at))) return null;
  const to = clauseEnd(units, at + 1);
  const named = units.findIndex(
    (unit, place) => place > at && place < to && unit.kind === "people" && isReached(unit, place === at + 1),
  );
  const whom = units[named];
  if (whom?.kind !== "people") return null;
  const lead = lowAt(units, named - 1);
  const isFetched = mayFetch && /^(?:from|off)$/.test(lead);
  // "Get" and "take" alone are no step.
  if (mayFetch && !isFetched && !whom.isPossessive) return null;
  if (!isFetched && named > at + 1 && !toward.has(lead)) return null;
  if (units.slice(at + 1, named).some((unit) => isVerb(unit))) return null;
  const isDayed = units.slice(at, to).some(isAhead);
  if (!isDayed) return null;
  // "Fix a trial class with her": as one says it elsewhere.
  const isFixed = lowAt(units, at) === "fix" && lead === "with";
  const said = isFixed
    ? ({ act: "arrange", verb: "schedule" } as const)
    : ({ act: "other", verb: "do" } as const);
  return { ...said, from: at, to: at + 1, governor: "writer", isPast: false, whom: whom.people };
};
