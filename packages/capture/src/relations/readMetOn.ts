import type { CalendarDay } from "@followthrough/contract";
import { planNouns } from "../words/actWords";
import { calledOff } from "../words/talkWords";
import { wordSet } from "../words/wordSet";
import { actorAt, clauseAfter, isMe, isUndone, ownerAt } from "./clause";
import { isNextToName, mannerAround } from "./exchangeNouns";
import { headingDays } from "./headingDay";
import { pastDayNear } from "./meetingDay";
import { openingDay, withSomebodyOn } from "./occasionDay";
import { type Plan, plannedUnits } from "./namedOutsidePlans";
import { isPastNoun } from "./pastNoun";
import { togetherAt } from "./together";
import type { Talks } from "./readTalks";
import type { Unit } from "./units";

const met = wordSet("met ran bumped saw sat visited hosted reconnected interviewed");
const nounsInPerson = wordSet(
  "coffee lunch dinner breakfast brunch drinks tea beer beers meeting visit interview tour walk demo coffees appointment sync happy",
);
const talkWords = wordSet(
  "talk talked chat chatted chatting spoke conversation convo talking speaking caught discussion catch-up catchup",
);
export interface MetRead {
  readonly metOn: CalendarDay | null;
  /** Who was met face to face by what the text says. */
  readonly people: ReadonlySet<number>;
  readonly dayAt: number | null;
  /** On which day whom, where that is said of them: "Met Dana last week. Met Tolu yesterday." */
  readonly daysOf: ReadonlyMap<number, CalendarDay>;
}

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

const wordKindAt = (units: readonly Unit[], at: number): Kind => {
  const low = lowAt(units, at);
  if (low === "") return null;
  if (met.has(low)) {
    if (/^(?:ran|bumped)$/.test(low)) return /^(?:into|with)$/.test(lowAt(units, at + 1)) ? "met" : null;
    if (low === "sat")
      return /^(?:next|with|beside|down|by|across)$/.test(lowAt(units, at + 1)) ? "met" : null;
    if (/^(?:saw|visited|hosted|interviewed)$/.test(low))
      return units[at + 1]?.kind === "people" || lowAt(units, at + 1) === "with" ? "met" : null;
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
  return talkWords.has(low) && !isPhone ? "talk" : null;
};

const isRemote = /^(?:call|video|email|message)$/;

/** Whether somebody other than me is told to have met: "Dana met Iris", but not "Dana, met at ALA" and "Dana met me". */
const isOfOthers = (units: readonly Unit[], at: number): boolean => {
  const after = clauseAfter(units, at);
  const actor = (met.has(lowAt(units, at)) ? actorAt : ownerAt)(units, at);
  if (actor === "me" || after.some(({ kind, low }) => kind === "word" && isMe(low))) return false;
  if (!met.has(lowAt(units, at))) return !isNextToName(units, at);
  const before = units[at - 1];
  const isEachOther = before?.kind === "people" && before.people.length > 1;
  return lowAt(units, at) !== "met" || isEachOther || after.slice(0, 3).some(({ kind }) => kind === "people");
};

/** What a word tells of: a meeting that I had, and that has been. */
const kindAt = (units: readonly Unit[], at: number): Kind => {
  const kind = wordKindAt(units, at);
  if (kind === null || isUndone(units, at) || isOfOthers(units, at)) return null;
  if (kind === "met") return kind;
  if (clauseAfter(units, at).some(({ low }) => calledOff.has(low))) return null;
  return isRemote.test(mannerAround(units, at) ?? "") ? null : kind;
};

/** "Wrote to her about ALA Annual", "after SAA": the event is spoken of, and is not where we are. */
const isTopic = (units: readonly Unit[], at: number): boolean => {
  const lead = /^(?:the|an?|this|our|their|her|his)$/.test(lowAt(units, at - 1)) ? at - 2 : at - 1;
  // "Invited me to speak at Code4Lib": where we are to be.
  const does = lowAt(units, lead - 1);
  if (
    lowAt(units, lead - 2) === "to" &&
    does !== "" &&
    !isMe(does) &&
    /^(?:at|in|@)$/.test(lowAt(units, lead))
  )
    return true;
  const isAttended = lowAt(units, lead) === "to" && /^(?:came|went|been|got|gone|assisted)$/.test(does);
  const isBegun = lead === 0 && lowAt(units, lead) === "after";
  return (
    !isAttended &&
    !isBegun &&
    /^(?:about|re|regarding|after|before|until|since|for|to)$/.test(lowAt(units, lead))
  );
};

/** Who is named beside an event was met there, unless the words tell of writing and calls, or only of them. */
const isAnyThere = (units: readonly Unit[], { had, absent }: Talks): boolean =>
  !had.some(({ channel }) => isRemote.test(channel ?? "")) &&
  units.some((unit) => unit.kind === "people" && unit.people.some((index) => !absent.has(index)));

/** Where it is told that one was with somebody, in no word for a meeting. */
const besideSomebody = (
  units: readonly Unit[],
  planned: readonly boolean[],
  today: CalendarDay,
  { had }: Talks,
): { readonly dayAt: number | null; readonly at: number } | null => {
  const onDay = had.length === 0 ? withSomebodyOn(units, planned, today) : null;
  if (onDay || had.some(({ channel }) => isRemote.test(channel ?? ""))) return onDay;
  const at = togetherAt(units, planned);
  return at === null ? null : { at, dayAt: null };
};

/** "Met Dana on Monday, Tolu on Tuesday": who follows with a day of their own. */
const othersBehind = (units: readonly Unit[], dayAt: number | null): [number, CalendarDay][] => {
  const [comma, next, day] = dayAt === null ? [] : units.slice(dayAt + 1, dayAt + 4);
  const isJoined = comma?.kind === "mark" ? comma.low === "," : comma?.low === "and";
  if (!isJoined || next?.kind !== "people" || day?.kind !== "day" || day.day.past === null) return [];
  const on = day.day.past;
  return [
    ...next.people.map((index): [number, CalendarDay] => [index, on]),
    ...othersBehind(units, (dayAt ?? 0) + 3),
  ];
};

/** Who was met on a day that is not said. */
interface Undated {
  readonly at: number;
  readonly people: readonly number[];
}

/** "Met Oona on Tuesday. Ran into Zara": Zara today, unless it is said that it was there too, or with somebody of that day. */
const dateToday = (
  units: readonly Unit[],
  { at, people }: Undated,
  daysOf: Map<number, CalendarDay>,
  today: CalendarDay,
): void => {
  const isThereToo = [...clauseAfter(units, at), ...units.slice(Math.max(0, at - 2), at)].some(
    ({ kind, low }) => kind === "word" && /^(?:also|too|there)$/.test(low),
  );
  if (isThereToo || people.some((index) => daysOf.has(index))) return;
  for (const index of people) daysOf.set(index, today);
};

/** On another day where one was found. */
const withDay = (
  units: readonly Unit[],
  read: Pick<MetRead, "metOn" | "dayAt">,
  dayAt: number | null,
): Pick<MetRead, "metOn" | "dayAt"> => {
  const unit = dayAt === null ? undefined : units[dayAt];
  return unit?.kind === "day" ? { metOn: unit.day.past, dayAt } : read;
};

/**
 * The day of a meeting face to face: said, or today with "met" and "had coffee". Of talk, and of a card, only where a
 * day or an occasion is said. Calls are none.
 */
export const readMetOn = (
  units: readonly Unit[],
  plans: readonly Plan[],
  today: CalendarDay,
  talks: Talks,
): MetRead => {
  const people = new Set<number>();
  const daysOf = new Map<number, CalendarDay>();
  const undated: Undated[] = [];
  const planned = plannedUnits(units, plans);
  const headingOf = headingDays(units, today);
  let result: { readonly metOn: CalendarDay; readonly dayAt: number | null } | null = null;
  for (let at = 0; at < units.length; at += 1) {
    const kind = kindAt(units, at);
    if (kind === null || (planned[at] && kind !== "met")) continue;
    const dayAt =
      pastDayNear(units, at, planned, today, kind !== "talk") ?? (kind === "talk" ? null : headingOf(at));
    const unit = dayAt === null ? null : units[dayAt];
    const day = unit?.kind === "day" ? unit.day.past : null;
    if (kind === "talk" && day === null) continue;
    const near = kind === "talk" ? [] : peopleNear(units, at);
    for (const index of near) people.add(index);
    if (day === null) undated.push({ at, people: near });
    else for (const index of near) if (!daysOf.has(index)) daysOf.set(index, day);
    if (kind !== "talk")
      for (const [index, on] of othersBehind(units, dayAt)) daysOf.set(index, people.add(index) && on);
    result ??= { metOn: day ?? today, dayAt };
  }
  const opening = result?.dayAt === null ? openingDay(units, planned, today) : null;
  if (result) {
    if (opening === null) for (const one of undated) dateToday(units, one, daysOf, today);
    return { ...withDay(units, result, opening), people, daysOf };
  }
  const beside = besideSomebody(units, planned, today, talks);
  if (beside) {
    for (const index of peopleNear(units, beside.at - 1)) people.add(index);
    return { ...withDay(units, { metOn: today, dayAt: null }, beside.dayAt), people, daysOf };
  }
  const event = units.findIndex(({ kind }, at) => kind === "event" && !isTopic(units, at));
  if (event === -1 || planned[event] || !isAnyThere(units, talks))
    return { metOn: null, people, dayAt: null, daysOf };
  const dayAt = pastDayNear(units, event, planned, today, false) ?? openingDay(units, planned, today);
  return { ...withDay(units, { metOn: today, dayAt: null }, dayAt), people, daysOf };
};
