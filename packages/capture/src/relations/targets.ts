import type { Unit } from "./units";

/** People an act is toward, with a day of their own where one was said: "Email Dana on Monday and Sam on Tuesday". */
export interface Target {
  readonly people: readonly number[];
  readonly dayAt: number | null;
}

const away =
  /^(?:about|re|regarding|from|at|via|for|by|through|of|than|like|as|per|because|since|if|that|how|whether|what|when|before|after|on|in|under|per)$/;

/** Whether a person in an act's words is spoken of rather than acted toward: "about Sam", "from Dana". */
const isAside = (units: readonly Unit[], from: number, at: number): boolean => {
  for (let before = at - 1; before >= from; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "mark") return false;
    if (unit?.kind !== "word") continue;
    if (/^(?:to|with|w\/|and|or|&|both|->)$/.test(unit.low)) return false;
    if (away.test(unit.low)) return !/^(?:back|up)$/.test(unit.low);
    if (/^(?:a|an|the|my|our|mr|that|quick|old|new|some)$/.test(unit.low)) continue;
    if (before > from + 3) return false;
  }
  return false;
};

/** The people an act is toward within its words. */
export const targetsIn = (units: readonly Unit[], verbTo: number, to: number): Target[] => {
  const targets: { people: readonly number[]; dayAt: number | null }[] = [];
  let isClosed = false;
  let isFirst = true;
  let lastAt = verbTo;
  for (let at = verbTo; at < to; at += 1) {
    const unit = units[at];
    if (unit?.kind === "day" && unit.day.ahead) {
      const last = targets.at(-1);
      if (last && last.dayAt === null) last.dayAt = at;
      isClosed = targets.length > 0;
      continue;
    }
    if (unit?.kind !== "people") continue;
    const between = units.slice(lastAt, at);
    const isJoined =
      !isFirst &&
      between.length > 0 &&
      between.every(
        (one) =>
          (one.kind === "word" && /^(?:and|&|or|plus|with|then)$/.test(one.low)) ||
          (one.kind === "mark" && /^[,+&]$/.test(one.low)) ||
          one.kind === "day" ||
          one.kind === "time",
      );
    if (isAside(units, verbTo - 1, at) || (unit.isPossessive && isFirst && !ownsTarget(units, at))) {
      lastAt = at + 1;
      continue;
    }
    const isSubject =
      units[at + 1]?.kind === "word" &&
      /^(?:told|said|says|introduced|suggested|is|was|wants|will|mentioned|has|asked|can|knows|gave|works|recommended|loves|likes|needs)$/.test(
        units[at + 1]?.low ?? "",
      );
    if (isFirst && !(isSubject && at > verbTo + 1)) {
      targets.push({ people: unit.people, dayAt: null });
      isFirst = false;
    } else if (isJoined && !isSubject && !unit.isPronoun) {
      const last = targets.at(-1);
      if (isClosed) targets.push({ people: unit.people, dayAt: null });
      else if (last) last.people = [...new Set([...last.people, ...unit.people])];
      isClosed = false;
    } else break;
    lastAt = at + 1;
  }
  return targets;
};

/** "Review Dana's CV" is toward Dana. */
const ownsTarget = (units: readonly Unit[], at: number): boolean =>
  units[at + 1]?.kind === "word" && !units.slice(at + 1, at + 6).some(({ kind }) => kind === "people");
