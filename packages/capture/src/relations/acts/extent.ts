import { relations } from "../../words/nameWords";
import type { Candidate } from "../candidates";
import type { Unit } from "../units";
import { leftOutAt } from "./elliptic";

/** The end of what belongs to an act: the next act, or the end of the sentence. */
const extentEnd = (units: readonly Unit[], candidate: Candidate, next: Candidate | undefined): number => {
  const limit = next?.from ?? units.length;
  const isPlan = candidate.act === "plan";
  for (let at = candidate.to; at < limit; at += 1) {
    const unit = units[at];
    if (unit?.kind === "stop") return at;
    const after = units[at + 1];
    // What a plan's day is stands before the next comma, or right after it.
    if (
      isPlan &&
      unit?.kind === "mark" &&
      /^[,\-:]$/.test(unit.low) &&
      !(after?.kind === "people" && isOwner(units, at - 1)) &&
      after?.kind !== "day" &&
      after?.kind !== "time"
    )
      return at;
    if (
      unit?.kind === "mark" &&
      /^[,\-:(]$/.test(unit.low) &&
      after?.kind === "people" &&
      units[at + 2]?.kind === "word" &&
      /^(?:told|said|says|introduced|suggested|is|was|wants|will|mentioned|has|asked|knows|gave|works|recommended|loves|likes|needs|might|can|said|would|runs|just|also)$/.test(
        units[at + 2]?.low ?? "",
      )
    )
      return at;
  }
  return limit;
};

/** "Dinner with Dana's partner, Sam": what stands before the comma says what Sam is. */
const isOwner = (units: readonly Unit[], at: number): boolean => {
  const [relation, owner] = [units[at], units[at - 1]];
  const isOne = relation?.kind === "word" && relations.has(relation.low);
  return isOne && owner?.kind === "people" && owner.isPossessive;
};

interface Span {
  readonly candidate: Candidate;
  readonly to: number;
}

/** "Promised Oona the slides, Phil a call": one part for each of them. */
const inParts = (units: readonly Unit[], { candidate, to }: Span): Span[] => {
  const others = leftOutAt(units, candidate, to);
  const verb = units
    .slice(candidate.from, candidate.to)
    .map(({ low }) => low)
    .join(" ");
  const starts = [candidate.from, ...others];
  return starts.map((from, index) => ({
    candidate: index === 0 ? candidate : { ...candidate, verb, from, to: from },
    to: (starts[index + 1] ?? to + 1) - 1,
  }));
};

export const spansOf = (units: readonly Unit[], candidates: readonly Candidate[]): Span[] => {
  const real = candidates.filter(({ governor, isPast }) => governor !== "none" || isPast);
  return real.flatMap((candidate, index) =>
    inParts(units, { candidate, to: extentEnd(units, candidate, real[index + 1]) }),
  );
};
