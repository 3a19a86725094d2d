import type { CalendarDay } from "@followthrough/contract";
import { addDays } from "@followthrough/domain/day";
import { isRepeat } from "../repeatOfAct";
import type { Unit } from "../units";

const counts: Readonly<Record<string, number>> = { the: 1, a: 1, one: 1, two: 2, three: 3, couple: 2 };
const amount = /^(?:in )?(?<count>\d{1,2}|the|a|one|two|three|a couple(?: of)?) (?<unit>day|week)s?$/;

const lowOf = (unit: Unit | undefined): string => unit?.low ?? "";

/** How many days are said at a unit that stand before "before": "a week", "two days", "the day". */
const daysAt = (units: readonly Unit[], at: number): number | null => {
  const said = units[at]?.kind === "day" ? lowOf(units[at]) : `${lowOf(units[at - 1])} ${lowOf(units[at])}`;
  const { count = "", unit = "" } = amount.exec(said)?.groups ?? {};
  if (unit === "") return null;
  const number = /^\d/.test(count) ? Number(count) : (counts[count.replace(/^a couple.*/, "couple")] ?? 1);
  return unit === "week" ? number * 7 : number;
};

/** "Valuation on April 30, ring her the day before", "send it a week before": so much before the day said last. */
export const dayApart = (
  units: readonly Unit[],
  from: number,
  verbTo: number,
  to: number,
  today: CalendarDay,
): CalendarDay | null => {
  const at = units.findIndex(
    (unit, place) =>
      place > verbTo && place < to && /^(?:before|prior|beforehand|earlier|ahead)$/.test(lowOf(unit)),
  );
  const next = units[at + 1];
  if (at === -1 || (at + 1 < to && next?.kind !== "mark" && next?.kind !== "stop" && lowOf(next) !== "that"))
    return null;
  const days = daysAt(units, at - 1);
  const said = units
    .slice(0, from)
    .findLast((unit) => unit.kind === "day" && unit.day.ahead !== null && !isRepeat(unit));
  if (days === null || said?.kind !== "day" || said.day.ahead === null) return null;
  const day = addDays(said.day.ahead, -days);
  return day < today ? null : day;
};
