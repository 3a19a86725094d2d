import { type CalendarDay, isCalendarDay } from "@followthrough/contract";
import type { CaptureDraft } from "../captureDraft";
import { foldWord } from "../lexis/foldWord";
import { parseCapture } from "../parseCapture";

interface ExpectedPerson {
  readonly name: string;
  readonly role?: string;
  readonly title?: string;
  readonly organization?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly linkedinUrl?: string;
}

/** A line with what is to be understood of it; people are told by their names. */
export interface ExpectedLine {
  readonly text: string;
  readonly today: string;
  readonly timeZone: string;
  readonly expected: {
    readonly people: readonly ExpectedPerson[];
    readonly event: string | null;
    readonly metOn: string | null;
    readonly referrals: readonly { readonly from: string; readonly to: string }[];
    readonly followUps: readonly {
      readonly person: string;
      readonly action: string;
      readonly dueOn: string;
    }[];
  };
}

export const measures = ["people", "personFields", "event", "metOn", "referrals", "followUps"] as const;
export type Measure = (typeof measures)[number];
type Facts = Readonly<Record<Measure, readonly string[]>>;

const fields = ["role", "title", "organization", "email", "phone", "linkedinUrl"] as const;

const tell = (...parts: readonly string[]): string => parts.map((part) => part.trim()).join(" | ");

const factsExpected = ({ expected }: ExpectedLine): Facts => ({
  people: expected.people.map(({ name }) => name.trim()),
  personFields: expected.people.flatMap((person) =>
    fields.flatMap((field) => (person[field] ? [tell(person.name, field, person[field])] : [])),
  ),
  event: expected.event === null ? [] : [expected.event.trim()],
  metOn: expected.metOn === null ? [] : [expected.metOn],
  referrals: expected.referrals.map(({ from, to }) => tell(from, to)),
  followUps: expected.followUps.map(({ person, action, dueOn }) => tell(person, action, dueOn)),
});

const factsFound = (draft: CaptureDraft): Facts => {
  const nameOf = (index: number): string => draft.people[index]?.name ?? "";
  return {
    people: draft.people.map(({ name }) => name),
    personFields: draft.people.flatMap((person) =>
      fields.flatMap((field) => (person[field] ? [tell(person.name, field, person[field])] : [])),
    ),
    event: draft.event === null ? [] : [draft.event.name],
    metOn: draft.metOn === null ? [] : [draft.metOn],
    referrals: draft.referrals.map(({ from, to }) => tell(nameOf(from), nameOf(to))),
    followUps: draft.followUps.map(({ person, action, dueOn }) => tell(nameOf(person), action, dueOn)),
  };
};

export interface Miss {
  readonly text: string;
  readonly measure: Measure;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Score {
  readonly rates: Readonly<Record<Measure, Rates>>;
  readonly lines: number;
  /** The share of lines of which nothing is wrong, too much or missing. */
  readonly wholeLines: number;
  /** The share of the steps shown that nobody meant, and that no mark says to look at: for another person, of another kind or on another day. */
  readonly wrongSteps: number;
  /** The share of the right steps that a mark says to look at. */
  readonly markedRightSteps: number;
  readonly misses: readonly Miss[];
}

/** What is in the one list and not in the other, each as often as it is there too often. */
const without = (these: readonly string[], those: readonly string[]): string[] => {
  const left = [...those];
  return these.filter((fact) => {
    const at = left.indexOf(fact);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const rates = (right: number, extra: number, missing: number): Rates => {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missing === 0 ? 1 : right / (right + missing);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
};

const dayOfLine = (day: string): CalendarDay => {
  if (!isCalendarDay(day)) throw new Error(`${day} is no day`);
  return day;
};

interface Marks {
  readonly wrong: number;
  readonly right: number;
}

/** How many steps a draft marks as unsure that are wrong, and that are right. */
const marksOf = (draft: CaptureDraft, expected: Facts): Marks => {
  const unsure = factsFound({ ...draft, followUps: draft.followUps.filter(({ isSure }) => !isSure) });
  const sure = factsFound({ ...draft, followUps: draft.followUps.filter(({ isSure }) => isSure) });
  const left = without(expected.followUps, sure.followUps);
  const wrong = without(unsure.followUps, left).length;
  return { wrong, right: unsure.followUps.length - wrong };
};

/** Understands each line and counts what is right, too much and missing. */
export const scoreLines = (lines: readonly ExpectedLine[]): Score => {
  const marked = { wrong: 0, right: 0 };
  const counts = new Map<Measure, { right: number; extra: number; missing: number }>();
  const misses: Miss[] = [];
  for (const line of lines) {
    const expected = factsExpected(line);
    const draft = parseCapture(line.text, { today: dayOfLine(line.today), zone: line.timeZone });
    const found = factsFound(draft);
    const marks = marksOf(draft, expected);
    marked.wrong += marks.wrong;
    marked.right += marks.right;
    for (const measure of measures) {
      const missing = without(expected[measure], found[measure]);
      const extra = without(found[measure], expected[measure]);
      const count = counts.get(measure) ?? { right: 0, extra: 0, missing: 0 };
      counts.set(measure, {
        right: count.right + found[measure].length - extra.length,
        extra: count.extra + extra.length,
        missing: count.missing + missing.length,
      });
      if (missing.length + extra.length > 0) misses.push({ text: line.text, measure, missing, extra });
    }
  }
  const of = (measure: Measure): Rates => {
    const { right, extra, missing } = counts.get(measure) ?? { right: 0, extra: 0, missing: 0 };
    return rates(right, extra, missing);
  };
  const { right, extra } = counts.get("followUps") ?? { right: 0, extra: 0 };
  const wrongLines = new Set(misses.map(({ text }) => text)).size;
  return {
    rates: {
      people: of("people"),
      personFields: of("personFields"),
      event: of("event"),
      metOn: of("metOn"),
      referrals: of("referrals"),
      followUps: of("followUps"),
    },
    lines: lines.length,
    wholeLines: round(1 - wrongLines / Math.max(1, lines.length)),
    wrongSteps: round((extra - marked.wrong) / Math.max(1, right + extra)),
    markedRightSteps: round(marked.right / Math.max(1, right)),
    misses,
  };
};

const isSame = (one: Facts, other: Facts): boolean =>
  measures.every(
    (measure) =>
      without(one[measure], other[measure]).length + without(other[measure], one[measure]).length === 0,
  );

const folded = (facts: Facts): Facts => ({
  people: facts.people.map(foldWord),
  personFields: facts.personFields.map(foldWord),
  event: facts.event.map(foldWord),
  metOn: facts.metOn,
  referrals: facts.referrals.map(foldWord),
  followUps: facts.followUps.map(foldWord),
});

/** Whether all of a line is understood, and nothing that it does not say. */
export const isWhollyRight = (line: ExpectedLine, isAnyCase = false): boolean => {
  const expected = factsExpected(line);
  const found = factsFound(parseCapture(line.text, { today: dayOfLine(line.today), zone: line.timeZone }));
  return isAnyCase ? isSame(folded(expected), folded(found)) : isSame(expected, found);
};

/** The lines of a file of such lines. */
export const readLines = (contents: string): ExpectedLine[] =>
  contents
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): ExpectedLine => JSON.parse(line));
