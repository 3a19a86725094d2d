import { passiveVerbs } from "../../words/referralWords";
import { type Unit, isThanksTo } from "../units";
import { type FoundReferral, type People, isNamedless, isPeople, isWord, nextNamed } from "./referral";

/** "Referred by Dana to Kofi", "introduced to Kofi by Dana", "via Dana", "on Dana's recommendation". */
export const passive = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word") return null;
  const isWay = !isWord(units[at - 1], /^(?:go|goes|going|went|run|runs|get|gets|came|comes)$/);
  const isVia = (isWay && /^(?:via|through|courtesy|per)$/.test(unit.low)) || isThanksTo(units, at);
  const isBy = passiveVerbs.has(unit.low);
  const isAccording = unit.low === "according" && isWord(units[at + 1], /^to$/);
  const by =
    isVia || isAccording
      ? at + (isWord(units[at + 1], /^(?:of|to)$/) ? 1 : 0)
      : isBy && isWord(units[at + 1], /^(?:by|from)$/)
        ? at + 1
        : -1;
  if (by !== -1) {
    let source = by + 1;
    while (
      isWord(
        units[source],
        /^(?:my|her|his|our|old|a|the|friend|colleague|boss|co-worker|coworker|mentor|cousin|brother|sister|former|advisor|professor|neighbor|mutual)$/,
      )
    )
      source += 1;
    const from = units[source];
    if (!isPeople(from)) {
      const target = isBy && isNamedless(units, by + 1) ? aroundNamed(units, at, source) : null;
      return target;
    }
    const index = from.people.at(-1);
    const after =
      isWord(units[source + 1], /^(?:to|for)$/) ||
      (isBy && units[source + 1]?.kind === "mark" && /^[:\->]|->$/.test(units[source + 1]?.low ?? ""))
        ? source + 2
        : -1;
    const later = after === -1 ? undefined : units[after];
    const target = isPeople(later) && !later.isPossessive ? later : beforeNamed(units, at, index);
    const next = target ?? nextAnywhere(units, source + 1, index);
    if (!next || index === undefined) return null;
    const to = next.people.filter((one) => one !== index);
    return to.length === 0 ? null : { from: index, to, start: at, end: Math.max(source, after) + 1 };
  }
  if (isBy && isWord(units[at + 1], /^to$/)) {
    const object = units[at + 2];
    let via = at + 3;
    while (units[via]?.kind === "mark" || units[via]?.kind === "contact") via += 1;
    const source = units[via + 1];
    if (isPeople(object) && isWord(units[via], /^(?:by|via|through)$/) && isPeople(source))
      return { from: source.people.at(-1) ?? null, to: object.people, start: at, end: via + 2 };
  }
  // "Dana's referral: Kofi", "on Dana's recommendation".
  const owner = units[at - 1];
  if (
    /^(?:referral|recommendation|suggestion|introduction|intro|advice|rec|tip|urging)$/.test(unit.low) &&
    isPeople(owner) &&
    owner.isPossessive
  ) {
    const index = owner.people.at(-1);
    const target = nextAnywhere(units, at + 1, index) ?? beforeNamed(units, at - 1, index);
    return target && index !== undefined
      ? { from: index, to: target.people.filter((one) => one !== index), start: at - 1, end: at + 1 }
      : null;
  }
  return null;
};

const aroundNamed = (units: readonly Unit[], at: number, source: number): FoundReferral | null => {
  const target = beforeNamed(units, at, undefined) ?? nextAnywhere(units, source, undefined);
  return target ? { from: null, to: target.people, start: at, end: source + 1 } : null;
};

/** The people named before a unit, in the same sentence or the one before. */
const beforeNamed = (units: readonly Unit[], at: number, except: number | undefined): People | null => {
  let stops = 0;
  for (let before = at - 1; before >= 0 && stops < 2; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "stop") stops += 1;
    if (isPeople(unit) && !unit.people.includes(except ?? -1)) return unit;
  }
  return null;
};

const nextAnywhere = (units: readonly Unit[], at: number, except: number | undefined): People | null => {
  for (let after = at; after < units.length && after - at < 12; after += 1) {
    const unit = units[after];
    if (isPeople(unit) && !unit.isPronoun && !unit.people.includes(except ?? -1)) return unit;
  }
  return null;
};

/** "Sponsor idea from Dana: Sam Okafor": what was given by whom, and who it is. */
export const tipFrom = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (!isWord(units[at], /^(?:idea|lead|tip|name|names|referral|suggestion|contact|intro|recommendation)$/))
    return null;
  const [source, colon] = [units[at + 2], units[at + 3]];
  const isFrom = isWord(units[at + 1], /^(?:from|via|by)$/) && isPeople(source);
  if (!isFrom || colon?.kind !== "mark" || !/^(?::|-|->)$/.test(colon.low)) return null;
  const place = nextNamed(units, at + 4, 3, (unit) => unit.kind === "word");
  const named = place === null ? undefined : units[place];
  if (!isPeople(named)) return null;
  const from = source.people.at(-1) ?? null;
  const to = named.people.filter((index) => index !== from);
  return to.length === 0 ? null : { from, to, start: at, end: at + 5 };
};
