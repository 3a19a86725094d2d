import { isVerb } from "../clause";
import { actAt } from "../findActs";
import type { Unit } from "../units";

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const isAhead = (unit: Unit | undefined): boolean => unit?.kind === "day" && unit.day.ahead !== null;

/** What says that another day is meant: "Friday, so Thursday", "Monday… no, Tuesday", "end of the week, say Friday". */
const corrects =
  /^(?:so|say|no|rather|actually|make|it|that's|is|i|mean|better|well|which|means|sorry|scratch|i\.e|ie|latest|the|on|by|at|around|about)$/;
const surely = /^(?:so|say|no|rather|actually|mean|better|sorry|scratch|i\.e|ie|means)$/;

/** Whether nothing new begins behind a day. */
const endsThere = (units: readonly Unit[], at: number): boolean => {
  let next = at;
  while (
    units[next]?.kind === "time" ||
    /^(?:morning|afternoon|evening|latest|or|so)$/.test(lowAt(units, next))
  )
    next += 1;
  const unit = units[next];
  if (unit === undefined || unit.kind === "stop" || unit.kind === "mark") return true;
  return unit.kind === "word" && !isVerb(unit) && actAt(units, next) === null;
};

const farthest = 7;

/** The day that is meant where one is said and put right in the same breath: the later. */
export const correctedDay = (units: readonly Unit[], dayAt: number | null): number | null => {
  if (dayAt === null) return null;
  let isSure = lowAt(units, dayAt - 1) === "not";
  let hasMark = false;
  for (let at = dayAt + 1; at < dayAt + farthest; at += 1) {
    const unit = units[at];
    if (isAhead(unit))
      return isSure || (hasMark && endsThere(units, at + 1)) ? correctedDay(units, at) : dayAt;
    if (unit?.kind === "mark" || unit?.kind === "stop") {
      // A new sentence says another day of another thing, unless it begins with "no" or "say".
      if (unit.kind === "stop" && !surely.test(lowAt(units, at + 1))) return dayAt;
      hasMark = true;
    } else if (unit?.kind !== "time" && !corrects.test(lowAt(units, at))) return dayAt;
    if (hasMark && surely.test(lowAt(units, at))) isSure = true;
  }
  return dayAt;
};
