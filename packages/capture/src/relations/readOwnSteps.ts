import type { TimeOfDay } from "@followthrough/contract";
import type { Span } from "../captureDraft";
import type { Reading } from "../people/reading";
import { clauseWords, tellingVerbs } from "../words/choreWords";
import { functionWords } from "../words/commonWords";
import { wordSet } from "../words/wordSet";
import type { PlannedAct } from "./act";
import { isChoreAt } from "./choreAt";
import { type OwnStepLead, readOwnStepLead } from "./ownStepLead";
import { isFuture } from "./plannedDay";
import { isRepeat, repeatWithin } from "./repeatOfAct";
import { timeOfAct } from "./timeOfAct";
import type { Unit } from "./units";

/** A step that is for or with nobody, in units; `from` is where its sentence begins. */
export interface FoundOwnStep extends PlannedAct {
  /** Where what is to be done begins, past "I need to". */
  readonly whatAt: number;
}

/** After these the day is that of the other clause. */
const subordinate = wordSet("that which who if when before after until till while because since once unless");

interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly isQuestion: boolean;
}

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

const sentencesOf = (units: readonly Unit[]): Sentence[] => {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= units.length; at += 1) {
    const unit = units[at];
    if (unit && unit.kind !== "stop") continue;
    if (at > from) found.push({ from, to: at, isQuestion: unit?.low === "?" });
    from = at + 1;
  }
  return found;
};

/** Whether anybody is in it, or an address of somebody, or something that was. */
const isAboutOthers = (
  { note, mentions }: Reading,
  units: readonly Unit[],
  { from, to }: Sentence,
): boolean => {
  const [first, last] = [units[from]?.from ?? 0, units[to - 1]?.to ?? 0];
  return (
    mentions.some((mention) => mention.from < last && mention.to > first) ||
    units
      .slice(from, to)
      .some(
        (unit) =>
          (unit.kind === "day" && unit.day.ahead === null) ||
          (unit.kind === "contact" && note.tokens[unit.from]?.kind !== "url"),
      )
  );
};

/** "It expires on June 30", "when sales open on Friday", "(expires June 30)": the day is told of something else. */
const isTold = (units: readonly Unit[], at: number, whatAt: number): boolean => {
  const due = /^(?:due|deadline|by|:)$/;
  let hasWords = false;
  for (let before = at - 1; before > whatAt; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "mark" && unit.low === ")") return false;
    if (unit?.kind === "mark" && unit.low === "(") return hasWords;
    if (unit?.kind === "mark" && /^[,-]$/.test(unit.low)) return false;
    const low = lowOf(unit);
    if (subordinate.has(low) || tellingVerbs.has(low) || low === "it") return true;
    if (!due.test(unit?.low ?? "")) hasWords = true;
  }
  return false;
};

/** "The June 20 meeting", "the hotel for June 24", "from Monday to Friday": the day says which, not by when. */
const isOfThing = (units: readonly Unit[], at: number, whatAt: number, to: number): boolean => {
  const [before, after] = [lowOf(units[at - 1]), at + 1 < to ? lowOf(units[at + 1]) : ""];
  const isBooking = /^(?:book|reserve|rent)$/.test(lowOf(units[whatAt]));
  return (
    /^(?:the|from|to)$/.test(before) ||
    (before === "for" && isBooking) ||
    (after !== "" && !functionWords.has(after) && !clauseWords.has(after) && after !== "please") ||
    after === "of" ||
    // "Three pages a day".
    /^an? /.test(units[at]?.low ?? "") ||
    isTold(units, at, whatAt)
  );
};

/** The day by which it is to be done; where several are said, only one that is said as such. */
const dayOf = (units: readonly Unit[], { at: whatAt, dayAt }: OwnStepLead, to: number): number | null => {
  if (dayAt !== null) return dayAt;
  const days: number[] = [];
  for (let at = whatAt; at < to; at += 1)
    if (isFuture(units[at]) && !isRepeat(units[at]) && !isOfThing(units, at, whatAt, to)) days.push(at);
  if (days.length < 2) return days[0] ?? null;
  const firm = days.filter((at) => /^(?:by|before|on or before) /.test(units[at]?.low ?? ""));
  return firm.length === 1 ? (firm[0] ?? null) : null;
};

/** How often it is to be done, where that is said of it: "pay rent every month", "Every Friday: send the report". */
const repeatOf = (units: readonly Unit[], { at, dayAt }: OwnStepLead, to: number): number | null =>
  dayAt !== null && isRepeat(units[dayAt]) ? dayAt : repeatWithin(units, at + 1, to);

const timeAt = (units: readonly Unit[], dayAt: number | null, lead: OwnStepLead, to: number) => {
  const said = timeOfAct(units, { from: lead.at, verbTo: lead.at + 1, to, dayAt, action: "other" });
  return said satisfies { dueTime: TimeOfDay | null };
};

/** "Buy cards by Friday and book the train tomorrow": where the second of two begins, each with a day of its own. */
const secondAt = (units: readonly Unit[], { at: whatAt }: OwnStepLead, to: number): number | null => {
  let hasDay = false;
  let lastDay = to - 1;
  while (lastDay >= whatAt && !isFuture(units[lastDay])) lastDay -= 1;
  for (let at = whatAt; at < lastDay; at += 1) {
    if (isFuture(units[at])) hasDay = true;
    if (!hasDay || !/^(?:and|then)$/.test(lowOf(units[at]))) continue;
    if (isChoreAt(units, { ...readOwnStepLead(units, at + 1, to) }, to)) return at;
  }
  return null;
};

interface Beside {
  /** What is to be done for others already. */
  readonly acts: readonly PlannedAct[];
  /** The words of openings, which are left out of the units. */
  readonly openings: readonly Span[];
}

/**
 * What the writer tells themselves to do for or with nobody, at most one in a clause: a sentence of its own that names nobody
 * and does not tell, ask or wish. Where people are named elsewhere it may be about them, unless it says "I need to" or a day.
 */
export const readOwnSteps = (
  reading: Reading,
  units: readonly Unit[],
  { acts, openings }: Beside,
): FoundOwnStep[] => {
  const { tokens } = reading.note;
  const found: FoundOwnStep[] = [];
  const hasPeople = reading.people.length > 0;
  const add = (from: number, to: number): void => {
    const lead = readOwnStepLead(units, from, to);
    const second = secondAt(units, lead, to);
    const end = second ?? to;
    if (!isChoreAt(units, lead, end)) return;
    const repeatAt = repeatOf(units, lead, end);
    const dayAt = dayOf(units, lead, end) ?? repeatAt;
    const day = dayAt === null ? undefined : units[dayAt];
    const dueOn = day?.kind === "day" && day.day.repeats?.isDaySaid !== false ? day.day.ahead : null;
    if (dueOn === null && repeatAt === null && (lead.kind === "wish" || (hasPeople && lead.kind === "none")))
      return;
    found.push({
      action: "other",
      people: [],
      dueOn,
      ...timeAt(units, dayAt, lead, end),
      from,
      to: end,
      verbTo: end,
      whatAt: lead.at,
      dayAt,
      repeatAt,
    });
    if (second !== null) add(second + 1, to);
  };
  for (const sentence of sentencesOf(units)) {
    const { isQuestion, to } = sentence;
    let { from } = sentence;
    while (from < to && units[from]?.kind === "mark") from += 1;
    // "1) Buy cards" is an item of a list.
    if (/^\d{1,2}$/.test(lowOf(units[from])) && units[from + 1]?.low === ")") from += 2;
    const [start, end] = [
      tokens[units[from]?.from ?? 0]?.start ?? 0,
      tokens[(units[to - 1]?.to ?? 1) - 1]?.end ?? 0,
    ];
    const isTaken =
      acts.some((act) => act.from < to && act.to > from) ||
      openings.some((opening) => opening.start < end && opening.end > start);
    if (!isQuestion && !isTaken && from < to && !isAboutOthers(reading, units, sentence)) add(from, to);
  }
  return found;
};
