import { functionWords, verbs } from "../words/commonWords";
import { wordSet } from "../words/wordSet";
import type { Unit } from "./units";

const pastLead = wordSet(
  "chance random impromptu unexpected surprise had great good nice lovely wonderful grabbed did excellent fun productive quick enjoyed long brief was really shared",
);

const exchange = wordSet("coffee lunch breakfast brunch dinner drinks tea beer call chat meeting");

/** "Had coffee with Yuki this morning and lunch with Grace yesterday": one verb leads both. */
export const isJoinedToPast = (units: readonly Unit[], at: number): boolean => {
  if (units[at - 1]?.low !== "and") return false;
  for (let before = at - 2; before >= 0 && at - before < 12; before -= 1) {
    const unit = units[before];
    if (unit === undefined || unit.kind === "stop") return false;
    // "Great chat with Dana and coffee with Sam on Friday" leads only the first.
    if (unit.kind === "word" && exchange.has(unit.low))
      return units
        .slice(Math.max(0, before - 3), before)
        .some(({ low }) => low === "had" || low === "grabbed");
  }
  return false;
};

/** Whether words before a noun say that it has been: "had coffee", "great meeting". */
export const isPastNoun = (units: readonly Unit[], at: number): boolean => {
  if (isJoinedToPast(units, at)) return true;
  for (let before = at - 1; before >= 0 && at - before < 6; before -= 1) {
    const unit = units[before];
    if (unit?.kind !== "word") return false;
    if (pastLead.has(unit.low)) return true;
    // "Had my mock interview": any word may say which.
    const isHad = at - before < 3 && /^(?:my|our|a|an|the)$/.test(units[before - 1]?.low ?? "");
    if (isHad && !functionWords.has(unit.low) && !verbs.has(unit.low)) continue;
    if (
      !/^(?:a|an|the|our|my|very|short|coffee|lunch|first|second|informational|some|another|phone|video|over|in-person|zoom|super|virtual|to)$/.test(
        unit.low,
      )
    )
      return false;
  }
  return false;
};
