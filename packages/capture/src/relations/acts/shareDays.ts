import type { PlannedAct } from "../act";
import type { Unit } from "../units";

/** Whether an act follows on another with "and" in the same sentence. */
const isJoined = (units: readonly Unit[], one: PlannedAct, other: PlannedAct): boolean =>
  !units.slice(one.from, other.from).some(({ kind }) => kind === "stop") &&
  units
    .slice(Math.max(one.verbTo, other.from - 2), other.from)
    .some(({ kind, low }) => kind === "word" && /^(?:and|&|\+)$/.test(low));

const isTowardSame = (one: PlannedAct, other: PlannedAct): boolean =>
  one.people.join() === other.people.join();

export const isDayed = ({ dueOn, repeatAt }: PlannedAct): boolean => dueOn !== null || repeatAt !== null;

const daysOf = ({ dueOn, dayAt, repeatAt }: PlannedAct) => ({ dueOn, dayAt, repeatAt });

/** "Email the slides and connect on LinkedIn tomorrow": both tomorrow; "tomorrow call Dana and email Sam" too. */
export const shareDays = (units: readonly Unit[], acts: readonly PlannedAct[]): PlannedAct[] =>
  acts.map((act, index) => {
    if (act.dueOn !== null || act.repeatAt !== null) return act;
    const [before, next] = [acts[index - 1], acts[index + 1]];
    // "Promised Oona the slides and Phil a call by Friday": one promise, and one day.
    const isLeftOut =
      next !== undefined &&
      next.from === next.verbTo &&
      next.action !== "meeting" &&
      !units.slice(act.from, next.from).some(({ kind }) => kind === "stop");
    const isOne = next && (isLeftOut || (isJoined(units, act, next) && isTowardSame(act, next)));
    const isNexts = isOne && isDayed(next);
    if (isNexts && (next.dayAt ?? 0) > next.from) return { ...act, ...daysOf(next) };
    if (before && isDayed(before) && before.dayAt === before.from && isJoined(units, before, act))
      return { ...act, ...daysOf(before) };
    return act;
  });

/** "Call Dana and ask about the waitlist", "ask Leah how things are, call her tonight": what is asked when she is called is no step of its own. */
export const withoutAsking = (units: readonly Unit[], acts: readonly PlannedAct[]): PlannedAct[] =>
  acts.filter((act) => {
    if (act.action !== "other" || isDayed(act)) return true;
    const isSame = (other: PlannedAct): boolean =>
      other !== act &&
      other.action !== "other" &&
      isTowardSame(act, other) &&
      !units
        .slice(Math.min(act.from, other.from), Math.max(act.from, other.from))
        .some(({ kind }) => kind === "stop");
    return !acts.some(isSame);
  });
