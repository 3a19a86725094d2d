import type { CalendarDay } from "@followthrough/contract";
import { exchanges, reaching, telling, saying } from "../words/talkWords";
import { isMe, isVerb, startsClause } from "./clause";
import { isPast } from "./meetingDay";
import type { Unit } from "./units";

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";
const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

/** "Rust user group last night: …", "Town hall on Sunday. Met Dana": the day with which a note begins is that of all it tells. */
export const openingDay = (
  units: readonly Unit[],
  planned: readonly boolean[],
  today: CalendarDay,
): number | null => {
  let end = 0;
  while (!isStop(units[end])) end += 1;
  const hasEvent = units.slice(0, end).some(({ kind }) => kind === "event");
  for (let at = 0; at < end; at += 1) {
    const unit = units[at];
    if (planned[at] || unit?.kind === "people" || isVerb(unit) || (unit?.low === ":" && at > 0)) return null;
    if (isPast(unit, today, true) && (at > 0 || hasEvent)) return at;
  }
  return null;
};

/** Whether a word tells of reaching somebody from afar, or of something else than being together. */
export const isFromAfar = (units: readonly Unit[], at: number): boolean => {
  const low = lowAt(units, at);
  // "A lad called Finn".
  const isName = low === "called" && units[at + 1]?.kind === "people" && units[at - 1]?.kind === "word";
  return (
    low !== "" &&
    !isName &&
    (reaching.has(low) ||
      /^(?:call|email|message|video|other)$/.test(exchanges.get(low) ?? "") ||
      telling.has(low) ||
      saying.has(low) ||
      awayFrom.test(low))
  );
};

/** What is done toward somebody from afar, or to a thing. */
const awayFrom =
  /^(?:sent|mailed|posted|shared|forwarded|invited|promised|heard|read|applied|started|joined|left|asked|replied|answered|signed|shipped|paid|booked|scheduled|confirmed|cancelled|canceled|moved|got|received|introduced|referred|is|was|will|wants|needs)$/;

/** "Food bank shift this morning with Marguerite": with somebody, on a day that has been, and not from afar. */
export const withSomebodyOn = (
  units: readonly Unit[],
  planned: readonly boolean[],
  today: CalendarDay,
): { readonly dayAt: number; readonly at: number } | null => {
  for (let from = 0; from < units.length; from += 1) {
    if (from > 0 && !isStop(units[from - 1])) continue;
    let to = from;
    while (!isStop(units[to]) && !(to > from && startsClause(units, to))) to += 1;
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    if (places.some((at) => planned[at] || isFromAfar(units, at))) continue;
    const dayAt = places.find((at) => isPast(units[at], today, false));
    const at = places.find((place) => isWith(units, place));
    if (dayAt !== undefined && at !== undefined) return { dayAt, at };
  }
  return null;
};

/** "… with Dana", "Dana showed me round". */
const isWith = (units: readonly Unit[], at: number): boolean => {
  if (units[at]?.kind !== "people") return false;
  if (/^(?:with|w\/)$/.test(lowAt(units, at - 1))) return true;
  for (let verb = at + 1; verb < at + 5 && units[verb]?.kind === "word"; verb += 1)
    if (/\p{L}ed$/u.test(lowAt(units, verb)) && isMe(lowAt(units, verb + 1))) return true;
  return false;
};
