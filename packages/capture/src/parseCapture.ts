import type { CalendarDay } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type {
  CaptureContext,
  CaptureDraft,
  CapturedFollowUp,
  CapturedPerson,
  CapturedReferral,
} from "./captureDraft";
import { draftHighlights } from "./draft/highlights";
import { spanOf } from "./draft/spanOf";
import { unplacedIn } from "./draft/unplaced";
import { reasonOf, whatOf } from "./draft/whatOf";
import { attachContacts } from "./people/attachContacts";
import { knownIdsOf } from "./people/knownNames";
import { type Reading, wordsOf } from "./people/reading";
import { readPeople } from "./people/readPeople";
import { sheetOf } from "./people/sheet";
import type { PlannedAct } from "./relations/act";
import { introducedTo } from "./relations/introducedTo";
import { readActs } from "./relations/readActs";
import { readMetOn } from "./relations/readMetOn";
import { type Pointed, readReferrals } from "./relations/readReferrals";
import { type Unit, unitsOf } from "./relations/units";
import { readConversation } from "./readConversation";

const longestText = 10_000;
const workWeek = [1, 2, 3, 4, 5];

/** People who are in the note only as those another is to be introduced to are left out; the others keep their order. */
const listed = (reading: Reading, units: readonly Unit[]): number[] => {
  const aside = introducedTo(units);
  const kept = new Set<number>();
  for (const [at, unit] of units.entries())
    if (unit.kind === "people" && !aside.has(at) && (!unit.isPronoun || true))
      for (const index of unit.people) if (!unit.isPronoun) kept.add(index);
  return reading.people.map((_person, index) => index).filter((index) => kept.has(index));
};

const referralsOf = (
  reading: Reading,
  units: readonly Unit[],
  pointed: readonly Pointed[],
  place: ReadonlyMap<number, number>,
): CapturedReferral[] => {
  const found: CapturedReferral[] = [];
  for (const one of pointed)
    for (const target of one.to) {
      const [from, to] = [one.from === null ? undefined : place.get(one.from), place.get(target)];
      if (from === undefined || to === undefined || from === to) continue;
      if (found.some((before) => before.from === from && before.to === to)) continue;
      found.push({
        from,
        to,
        reason: reasonOf(reading, units, one),
        span: spanOf(reading.sheet, units, one.start, one.end),
      });
    }
  return found;
};

const followUpsOf = (
  reading: Reading,
  units: readonly Unit[],
  acts: readonly PlannedAct[],
  place: ReadonlyMap<number, number>,
): CapturedFollowUp[] => {
  const { today, workingDays = workWeek } = reading.sheet.context;
  const found: CapturedFollowUp[] = [];
  for (const act of acts)
    for (const index of act.people) {
      const person = place.get(index);
      if (person === undefined) continue;
      const dueOn = act.dueOn ?? nextWorkingDay(today, workingDays);
      const vague = found.findIndex(
        (before) => before.person === person && before.action === act.action && !before.daySaid,
      );
      if (vague !== -1 && act.dueOn !== null) found.splice(vague, 1);
      if (
        found.some(
          (before) =>
            before.person === person &&
            before.action === act.action &&
            (before.dueOn === dueOn || act.dueOn === null),
        )
      )
        continue;
      const words = { start: units[act.from]?.from ?? 0, end: units[act.verbTo - 1]?.to ?? 0 };
      const spans = [
        spanOf(reading.sheet, units, act.dayAt === act.from ? act.from + 1 : act.from, act.verbTo),
      ];
      if (act.dayAt !== null) spans.push(spanOf(reading.sheet, units, act.dayAt, act.dayAt + 1));
      found.push({
        person,
        action: act.action,
        what: whatOf(reading, units, act, reading.people[index]?.name ?? ""),
        dueOn,
        daySaid: act.dueOn !== null,
        spans: words.end > words.start ? spans.sort((one, other) => one.start - other.start) : spans,
      });
    }
  return found;
};

/**
 * "Got Minh's email from Theo. Email her": the one pointed to is meant, though the one who pointed was named last. Null
 * where it is not so.
 */
const turnedToReferred = (
  pointed: readonly Pointed[],
  units: readonly Unit[],
  at: number,
  people: readonly number[],
): readonly number[] | null => {
  const last = pointed.findLast(({ start }) => start < at);
  if (!last || last.from === null || people.length !== 1 || people[0] !== last.from) return null;
  const named = units.slice(0, at).filter((unit) => unit.kind === "people" && !unit.isPronoun);
  const latest = named.at(-1);
  return latest?.kind === "people" && latest.people.includes(last.from) ? last.to : null;
};

/** A day in the past that is said and is no plan's. */
const saidDay = (units: readonly Unit[], acts: readonly PlannedAct[]): CalendarDay | null => {
  const isPlanned = (at: number) =>
    acts.some(({ from, to, dayAt }) => dayAt === at || (at >= from && at < to));
  for (const [at, unit] of units.entries())
    if (unit.kind === "day" && unit.day.past !== null && !isPlanned(at)) return unit.day.past;
  return null;
};

/**
 * Understands a line or a paragraph of plain words about people: who they are, where and when they were met, who pointed
 * to whom, and what the writer means to do by when. Always answers, never throws; the whole text stays in `notes`. Of a
 * text longer than 10,000 characters the beginning is read. On 2026-03-10 "Met Dana Ruiz at ALA Annual. Email her next
 * week" is Dana, met that day, and an e-mail due on 2026-03-16.
 */
export const parseCapture = (text: string, context: CaptureContext): CaptureDraft => {
  const sheet = sheetOf(text.length > longestText ? text.slice(0, longestText) : text, context);
  const reading = readPeople(sheet);
  attachContacts(reading);
  const units = unitsOf(reading);
  const pointed = readReferrals(units);
  const referrersBefore = (at: number): readonly number[] | null => {
    const last = pointed.findLast(({ start, from }) => start < at && from !== null);
    return last?.from === undefined || last.from === null ? null : [last.from];
  };
  const acts = readActs(reading, units, {
    thanked: referrersBefore,
    turned: (at, people) => turnedToReferred(pointed, units, at, people),
  });
  const met = readMetOn(units, acts, context.today);
  const order = listed(reading, units);
  const place = new Map(order.map((index, at) => [index, at]));
  const pointedTo = new Set(pointed.flatMap(({ to }) => to));
  const people: CapturedPerson[] = order.flatMap((index) => {
    const person = reading.people[index];
    if (!person) return [];
    return {
      name: person.name,
      role: pointedTo.has(index) && !met.people.has(index) ? ("referred" as const) : ("met" as const),
      title: person.fields.title ?? null,
      organization: person.fields.organization ?? null,
      email: person.fields.email ?? null,
      phone: person.fields.phone ?? null,
      linkedinUrl: person.fields.linkedinUrl ?? null,
      knownIds: knownIdsOf(sheet.known, person.name),
      spans: person.spans,
      fieldSpans: person.fieldSpans,
    };
  });
  const someoneMet = people.some(({ role }) => role === "met");
  const event = reading.event
    ? { name: wordsOf(sheet, reading.event), span: spanOf(sheet, [], reading.event.from, reading.event.to) }
    : null;
  const drafted = {
    people,
    event,
    metOn: met.metOn ?? (context.event !== undefined && someoneMet ? context.today : null),
    referrals: referralsOf(reading, units, pointed, place),
    followUps: followUpsOf(reading, units, acts, place),
  };
  const draft = {
    ...drafted,
    conversation: readConversation(text, drafted, saidDay(units, acts) ?? context.today),
  };
  const metDay = met.dayAt === null ? null : spanOf(sheet, units, met.dayAt, met.dayAt + 1);
  const highlights = draftHighlights(draft, metDay);
  return { ...draft, highlights, unplaced: unplacedIn(sheet, highlights, text.length), notes: text };
};
