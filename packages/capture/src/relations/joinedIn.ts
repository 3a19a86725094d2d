import type { Unit } from "./units";

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const small = /^(?:also|just|both|then|later|even|all)$/;

const skipSmall = (units: readonly Unit[], from: number): number => {
  let at = from;
  while (small.test(lowAt(units, at))) at += 1;
  return at;
};

/** "Was there too", "joined us", "came along": what somebody does who took part in what is told. */
const tellsOfJoining = (units: readonly Unit[], verb: number): boolean => {
  const [low, next, after] = [
    lowAt(units, verb),
    lowAt(units, skipSmall(units, verb + 1)),
    lowAt(units, verb + 2),
  ];
  const isWithUs = (next === "with" && /^(?:us|me)$/.test(after)) || /^(?:along|us|me)$/.test(next);
  if (/^(?:was|were|is|'s)$/.test(low)) return isWithUs || /^(?:there|present|around)$/.test(next);
  if (/^(?:joined|joins)$/.test(low)) return isWithUs || /^(?:in|for|too|later)$/.test(next);
  if (/^(?:came|tagged|sat|stopped|dropped|turned|showed)$/.test(low))
    return isWithUs || /^(?:too|along|in|by|up|over)$/.test(next);
  return false;
};

/** Who is told to have been there as well: "Owen was there too", "her boss Yan joined us". By their index. */
export const joinedIn = (units: readonly Unit[], planned: readonly boolean[]): ReadonlySet<number> =>
  new Set(
    units.flatMap((unit, at) =>
      unit.kind === "people" &&
      !unit.isPossessive &&
      !planned[at] &&
      tellsOfJoining(units, skipSmall(units, at + 1))
        ? unit.people
        : [],
    ),
  );
