import { between, newsVerbs, notNews, prepositions } from "../words/talkWords";
import type { Unit } from "./units";

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const states = /^(?:on|away|out|back|off|sick|ill)$/;
const isBeing = /^(?:is|was|are|were|'s)$/;

/** "Claire is moving to Boston", "Tolu got promoted": what happened to people, and says nothing of a talk with them. */
const isNews = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  if (unit?.kind !== "people" || unit.isPossessive) return false;
  const lead = lowAt(units, at - 1);
  if (prepositions.has(lead) || /^(?:keep|get|got|let|help|have|make|see|saw|want)$/.test(lead)) return false;
  let next = at + 1;
  while (next - at < 5 && (lowAt(units, next) === "just" || lowAt(units, next).endsWith("ly"))) next += 1;
  const low = lowAt(units, next);
  if (newsVerbs.has(low) || (/^\p{L}{2,}ed$/u.test(low) && !notNews.has(low))) return true;
  if (!isBeing.test(low)) return false;
  let state = next + 1;
  while (between.has(lowAt(units, state)) && state - next < 4) state += 1;
  const said = lowAt(units, state);
  return (
    states.test(said) ||
    (said.endsWith("ed") && !notNews.has(said)) ||
    (said.endsWith("ing") && !/^(?:looking|working|hiring|running|leading|teaching|studying)$/.test(said))
  );
};

/** The people whom the words only tell news of, in sentences that tell of no talk. */
export const inNewsAlone = (
  units: readonly Unit[],
  planned: readonly boolean[],
  talksAt: readonly number[],
): ReadonlySet<number> => {
  const news = new Set<number>();
  const others = new Set<number>();
  let from = 0;
  for (let to = 0; to <= units.length; to += 1) {
    if (to < units.length && units[to]?.kind !== "stop") continue;
    const isTold = talksAt.some((at) => at >= from && at < to);
    for (let at = from; at < to; at += 1) {
      const unit = units[at];
      if (unit?.kind !== "people" || unit.isPronoun || planned[at]) continue;
      for (const index of unit.people) (!isTold && isNews(units, at) ? news : others).add(index);
    }
    from = to + 1;
  }
  return new Set([...news].filter((index) => !others.has(index)));
};
