import { adviceVerbs, contactNouns, contactVerbs } from "../../words/referralWords";
import type { Unit } from "../units";
import { type FoundReferral, isPeople, isStop, isWord } from "./referral";
import { pointed, subjectOf } from "./whoPointed";

/** "Recommended a good electrician, Sam". */
const isNoun = (units: readonly Unit[]): boolean => {
  const mark = units.at(-1);
  const words = units.slice(0, -1);
  return (
    units.length < 7 &&
    mark?.kind === "mark" &&
    /^[,:(-]$/.test(mark.low) &&
    isWord(words[0], /^(?:a|an|the|his|her|their|some)$/) &&
    words.every(({ kind, low }) => kind === "word" && !contactVerbs.has(low))
  );
};

/** "Suggested two people: Ana and Bo". */
const isCounting = (unit: Unit): boolean =>
  unit.kind === "mark" ||
  isWord(
    unit,
    /^(?:a|an|the|two|three|four|some|few|couple|of|other|more|names?|people|contacts|folks|persons|me|us|\d+)$/,
  );

/** "Told me to call Sam", "says I should talk to her boss, Sam", "recommended Sam". */
export const advised = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !adviceVerbs.has(unit.low)) return null;
  // "Said I'd forward it to Lynn": I said so.
  if (
    /^(?:said|told|promised)$/.test(unit.low) &&
    isWord(units[at + 1], /^(?:i'd|i'll|i)$/) &&
    !isWord(units[at + 2], /^(?:should|better|love|like|want|must|could|ought|can|need)$/)
  )
    return null;
  const isDirect = /^(?:recommended|recommends|suggested|suggests|mentioned|mentions|recommending)$/.test(
    unit.low,
  );
  let isToward = false;
  let isAct = false;
  for (let next = at + 1; next < units.length && next - at <= 14; next += 1) {
    const one = units[next];
    if (!one || isStop(one)) return null;
    if (isPeople(one)) {
      if (one.isPronoun || (one.isPossessive && !contactNouns.has(units[next + 1]?.low ?? ""))) {
        const isHim = isAct && isToward && /^(?:him|her|them)$/.test(one.low) && !one.isPossessive;
        const subject = isHim ? subjectOf(units, at) : undefined;
        if (typeof subject === "number" && !one.people.includes(subject)) return pointed(units, at, next);
        // "Told her to call me" is toward somebody else.
        if (!isToward && !isAct && next === at + 1 && !isDirect) return null;
        continue;
      }
      const ofPerson = units[next - 1];
      const between = units.slice(at + 1, next);
      const isNear = next <= at + 3 || between.every(isCounting) || isNoun(between);
      if (isDirect && isNear && !isAct) return pointed(units, at, next);
      if (isAct && isToward)
        return isWord(ofPerson, /^(?:about|from|at|for|of)$/) &&
          !isWord(units[next - 2], /^(?:ask|look|out)$/)
          ? null
          : pointed(units, at, next);
      if (
        isAct &&
        units
          .slice(at + 1, next)
          .find((word) => word.kind === "word" && contactVerbs.has(word.low))
          ?.low.endsWith("ing")
      )
        return pointed(units, at, next);
      if (/^(?:told|tells)$/.test(unit.low) && isToward && isWord(ofPerson, /^(?:about|of)$/))
        return pointed(units, at, next);
      return null;
    }
    if (one.kind === "word") {
      const isInfinitive =
        one.low === "to" && next === at + 1 && !/^(?:told|asked|wants|urged)$/.test(unit.low);
      // "She said speak with Sam".
      const isTold = next === at + 1 && /^(?:said|says)$/.test(unit.low) && contactVerbs.has(one.low);
      if (isTold) [isToward, isAct] = [true, true];
      else if (isInfinitive || /^(?:me|us|i|we|i'd|we'd|my|you)$/.test(one.low)) isToward = true;
      else if (contactVerbs.has(one.low)) isAct = true;
      else if (/^(?:not|don't|never)$/.test(one.low)) return null;
      else if (
        /^(?:has|had|was|were|is|are|will|needs|likes|wants|met|about|opening|hiring)$/.test(one.low) &&
        !(one.low === "about" && isToward)
      )
        return null;
    }
    if (one.kind === "mark" && /^(?:->|-)$/.test(one.low)) return null;
  }
  return null;
};
