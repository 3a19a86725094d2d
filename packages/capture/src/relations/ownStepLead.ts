import { fillers, labelPhrases, labels, leadsToThing, leadsToVerb, leadsToWish } from "../words/choreWords";
import type { Phrases } from "../words/phrases";
import { isFuture } from "./plannedDay";
import type { Unit } from "./units";

/** How a sentence begins in which one tells oneself what to do, and what may follow. */
export interface OwnStepLead {
  /** Nothing but the verb itself; words before a verb; a wish; words or a label before anything. */
  readonly kind: "none" | "verb" | "wish" | "thing";
  /** Where what is to be done begins. */
  readonly at: number;
  /** A day said first. */
  readonly dayAt: number | null;
}

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");
const isMark = (unit: Unit | undefined): boolean => unit?.kind === "mark";

const skipFillers = (units: readonly Unit[], from: number, to: number): number => {
  let at = from;
  while (at < to && fillers.has(lowOf(units[at]))) {
    at += 1;
    if (units[at]?.kind === "mark" && units[at]?.low === ",") at += 1;
  }
  return at;
};

const isMoment = (unit: Unit | undefined): boolean => unit?.kind === "day" || unit?.kind === "time";

const skipBetween = (units: readonly Unit[], from: number, to: number): number => {
  let at = from;
  while (at < to && (isMoment(units[at]) || fillers.has(lowOf(units[at])))) at += 1;
  return at;
};

/** Where a phrase ends that begins at a unit, with small words and days between its own passed over; null where it does not. */
const phraseEnd = (units: readonly Unit[], from: number, to: number, phrases: Phrases): number | null => {
  for (const phrase of phrases.get(lowOf(units[from])) ?? []) {
    let at = from;
    const fits = phrase.every((word, index) => {
      if (index > 0) at = skipBetween(units, at, to);
      at += 1;
      return at <= to && lowOf(units[at - 1]) === word;
    });
    if (fits) return at;
  }
  return null;
};

/** "Todo: ", "note to self - ", "TODO print": where the label ends. */
const labelEnd = (units: readonly Unit[], from: number, to: number): number | null => {
  const isLabel = labels.has(lowOf(units[from]));
  const end = phraseEnd(units, from, to, labelPhrases) ?? (isLabel ? from + 1 : null);
  if (end === null) return null;
  if (isMark(units[end]) && /^[:\-,]$/.test(units[end]?.low ?? "")) return end + 1;
  return /^(?:todo|to-do)$/.test(lowOf(units[from])) ? end : null;
};

const kinds = [
  ["verb", leadsToVerb],
  ["wish", leadsToWish],
  ["thing", leadsToThing],
] as const;

/** A day or time that stands first, with the mark after it: "Tomorrow: ", "On Monday, ". */
const dayFirst = (units: readonly Unit[], from: number, to: number) => {
  let [at, dayAt]: [number, number | null] = [from, null];
  while (at < to && isMoment(units[at])) {
    if (dayAt === null && isFuture(units[at])) dayAt = at;
    at += 1;
  }
  if (at > from && isMark(units[at])) at += 1;
  return { at, dayAt };
};

/** Reads labels, days, small words and "I need to" in whatever order they come first. */
export const readOwnStepLead = (units: readonly Unit[], from: number, to: number): OwnStepLead => {
  let lead: OwnStepLead = { kind: "none", at: from, dayAt: null };
  for (let parts = 0; parts < 6 && lead.at < to; parts += 1) {
    let { at, kind, dayAt } = lead;
    const label = labelEnd(units, at, to);
    if (label !== null) [at, kind] = [label, "thing"];
    at = skipFillers(units, at, to);
    const first = dayFirst(units, at, to);
    [at, dayAt] = [first.at, dayAt ?? first.dayAt];
    at = skipFillers(units, at, to);
    for (const [one, phrases] of kinds) {
      const end = phraseEnd(units, at, to, phrases);
      if (end === null) continue;
      // "Remind me on Friday to…".
      const within = units.findIndex((unit, place) => place >= at && place < end && isFuture(unit));
      if (dayAt === null && within !== -1) dayAt = within;
      [at, kind] = [end, one];
      break;
    }
    if (at === lead.at) break;
    lead = { kind, at: skipFillers(units, at, to), dayAt };
  }
  return lead;
};
