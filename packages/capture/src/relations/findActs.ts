import { type Act, actPhrases, longestPhrase } from "../words/actWords";
import type { Unit } from "./units";

/** An act's words: units from one up to another. */
export interface ActWords {
  readonly act: Act;
  readonly from: number;
  readonly to: number;
  readonly isIng: boolean;
}

const glue = /^(?:a|an|the)$/;

/** "Follow Tayo up", "call her back": a verb whose second half stands behind the person. */
const apartAt = (units: readonly Unit[], from: number): ActWords | null => {
  const [verb, person, half] = [units[from], units[from + 1], units[from + 2]];
  if (verb?.kind !== "word" || person?.kind !== "people" || half?.kind !== "word") return null;
  const act = /^(?:up|back)$/.test(half.low) ? actPhrases.get(`${verb.low} ${half.low}`) : undefined;
  return act ? { act, from, to: from + 1, isIng: false } : null;
};

/** The longest act that begins at a unit, or null. */
export const actAt = (units: readonly Unit[], from: number): ActWords | null => {
  const first = units[from];
  if (first?.kind !== "word") return null;
  let words = "";
  let best: ActWords | null = null;
  for (let to = from; to < from + longestPhrase; to += 1) {
    const unit = units[to];
    if (!unit || (unit.kind !== "word" && !(unit.kind === "people" && unit.isPronoun && to > from))) break;
    words = words === "" ? unit.low : `${words} ${unit.low}`;
    const act = actPhrases.get(words);
    if (act)
      best = {
        act,
        from,
        to: to + 1,
        isIng: first.low.endsWith("ing") && !/^(?:ring|bring|ping)$/.test(first.low),
      };
    if (glue.test(unit.low) && to === from) break;
  }
  return apartAt(units, from) ?? best;
};
