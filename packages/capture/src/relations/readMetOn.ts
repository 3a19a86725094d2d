import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "@followthrough/domain/day";
import { planNouns } from "../words/actWords";
import { wordSet } from "../words/wordSet";
import type { PlannedAct } from "./act";
import { plannedUnits } from "./namedOutsidePlans";
import type { Unit } from "./units";

const met = wordSet("met ran bumped saw sat visited reconnected interviewed");
const nounsInPerson = wordSet(
  "coffee lunch dinner breakfast brunch drinks tea beer beers meeting visit interview tour walk demo zoom coffees appointment sync happy",
);
const talks = wordSet(
  "talk talked chat chatted chatting spoke conversation convo talking speaking caught discussion catch-up catchup",
);
const pastLead = wordSet(
  "chance random impromptu unexpected surprise had great good nice lovely wonderful grabbed did excellent fun productive quick enjoyed long brief was really shared",
);

export interface MetRead {
  readonly metOn: CalendarDay | null;
  /** Who was met face to face by what the text says. */
  readonly people: ReadonlySet<number>;
  readonly dayAt: number | null;
}

/** How far from a meeting its day is looked for, in units. */
const farthest = 40;

/** A day that may be past; of one that may be of either, the nearer counts unless the words surely tell of the past. */
export const isPast = (unit: Unit | undefined, today: CalendarDay, isSure: boolean): boolean => {
  if (unit?.kind !== "day" || unit.day.past === null) return false;
  const { ahead, past } = unit.day;
  return isSure || ahead === null || daysBetween(past, today) <= daysBetween(today, ahead);
};

/** A past day near a meeting: after it in its sentence, or before it at the start of the sentence. */
const pastDayNear = (
  units: readonly Unit[],
  at: number,
  planned: readonly boolean[],
  today: CalendarDay,
  isSure: boolean,
): number | null => {
  let told = isSure;
  for (
    let after = at;
    after - at < farthest && after < units.length && units[after]?.kind !== "stop";
    after += 1
  ) {
    if (planned[after] && after > at && !planned[at]) break;
    // Past a comma something else is told, such as when to come back: only what is surely past counts there.
    if (units[after]?.kind === "mark") told = false;
    // But "…, at the conference on Friday" is the meeting's again.
    if (units[after]?.kind === "event") told = isSure;
    if (isPast(units[after], today, told) && (!planned[after] || planned[at])) return after;
  }
  for (
    let before = at - 1;
    at - before < farthest && before >= 0 && units[before]?.kind !== "stop";
    before -= 1
  )
    if (isPast(units[before], today, isSure) && !planned[before]) return before;
  return null;
};

const peopleNear = (units: readonly Unit[], at: number): number[] => {
  for (let after = at + 1; after < units.length && after - at < 7; after += 1) {
    const unit = units[after];
    if (unit?.kind === "stop") break;
    if (unit?.kind === "people") return [...unit.people];
  }
  for (let before = at - 1; before >= 0 && at - before < 8; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "people") return [...unit.people];
  }
  return [];
};

type Kind = "met" | "held" | "talk" | null;

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

/** Whether words before a noun say that it has been: "had coffee", "great meeting". */
const isPastNoun = (units: readonly Unit[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before < 6; before -= 1) {
    const unit = units[before];
    if (unit?.kind !== "word") return false;
    if (pastLead.has(unit.low)) return true;
    if (
      !/^(?:a|an|the|our|my|very|short|coffee|lunch|first|second|informational|some|another|phone|video|over|in-person|zoom|super|virtual|to)$/.test(
        unit.low,
      )
    )
      return false;
  }
  return false;
};

const kindAt = (units: readonly Unit[], at: number): Kind => {
  const low = lowAt(units, at);
  if (low === "") return null;
  if (met.has(low)) {
    if (/^(?:ran|bumped)$/.test(low)) return lowAt(units, at + 1) === "into" ? "met" : null;
    if (low === "sat")
      return /^(?:next|with|beside|down|by|across)$/.test(lowAt(units, at + 1)) ? "met" : null;
    if (/^(?:saw|visited|interviewed)$/.test(low))
      return units[at + 1]?.kind === "people" || lowAt(units, at + 1) === "with" ? "met" : null;
    if (low === "met" && /^(?:never|not|haven't|hasn't|havent)$/.test(lowAt(units, at - 1))) return null;
    if (
      low === "met" &&
      units[at - 1]?.kind === "people" &&
      units[at + 1]?.kind === "people" &&
      !/^(?:her|him|them)$/.test(units[at + 1]?.low ?? "")
    )
      return null;
    return "met";
  }
  if (
    /^(?:meeting|seeing)$/.test(low) &&
    /^(?:nice|great|good|lovely|enjoyed|loved|pleasure|fun)$/.test(lowAt(units, at - 1)) &&
    units[at + 1]?.kind === "people"
  )
    return "met";
  if (
    low === "meet" &&
    lowAt(units, at - 1) === "to" &&
    /^(?:nice|great|good|lovely|pleasure)$/.test(lowAt(units, at - 2))
  )
    return "met";
  const isPhone =
    /^(?:phone|call|zoom|video|email|slack)$/.test(lowAt(units, at - 1)) || /^(?:call|phone)$/.test(low);
  if (nounsInPerson.has(low) && !isPhone)
    return isPastNoun(units, at) ? "held" : planNouns.has(low) ? "talk" : null;
  return talks.has(low) && !isPhone ? "talk" : null;
};

/**
 * The day of a meeting face to face: said, or today with "met" and "had coffee". Of talk, and of a card, only where a
 * day or an occasion is said. Calls are none.
 */
export const readMetOn = (
  units: readonly Unit[],
  acts: readonly PlannedAct[],
  today: CalendarDay,
): MetRead => {
  const people = new Set<number>();
  const planned = plannedUnits(units, acts);
  let result: { readonly metOn: CalendarDay; readonly dayAt: number | null } | null = null;
  for (let at = 0; at < units.length; at += 1) {
    const kind = kindAt(units, at);
    if (kind === null || (planned[at] && kind !== "met")) continue;
    const dayAt = pastDayNear(units, at, planned, today, kind !== "talk");
    const unit = dayAt === null ? null : units[dayAt];
    const day = unit?.kind === "day" ? unit.day.past : null;
    if (kind === "talk" && day === null) continue;
    for (const index of peopleNear(units, at)) if (kind !== "talk") people.add(index);
    result ??= { metOn: day ?? today, dayAt };
  }
  if (result) return { ...result, people };
  const event = units.findIndex(({ kind }) => kind === "event");
  if (event === -1 || planned[event] || !units.some(({ kind }) => kind === "people"))
    return { metOn: null, people, dayAt: null };
  const dayAt = pastDayNear(units, event, planned, today, false);
  const unit = dayAt === null ? null : units[dayAt];
  return { metOn: (unit?.kind === "day" ? unit.day.past : null) ?? today, people, dayAt };
};
