import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type { CapturedOwnStep, Span } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { FoundOwnStep } from "../relations/readOwnSteps";
import type { Unit } from "../relations/units";
import { lastFillers } from "../words/choreWords";
import { recurrenceOf } from "./recurrenceOf";
import { spanOf } from "./spanOf";

const workWeek = [1, 2, 3, 4, 5];
/** What is longer than this is a story, not something to do. */
const longest = 160;

const looseMarks = new Set(" ,;:–—-");
const looseWords = new Set(["by", "on", "in", "at", "before", "until", "due", "deadline", "for", "and"]);
const isLooseWord = (word: string): boolean => looseWords.has(word) || lastFillers.has(word);

const withoutLastMarks = (words: string): string => {
  let end = words.length;
  while (end > 0 && looseMarks.has(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
};

/** Brackets around nothing but what announced the day. */
const emptiedBrackets = new Set(["()", "(due)", "(due:)", "(deadline)", "(deadline:)", "(by)", "(on)"]);

/** Without what is left over once the day is gone: "the badge,", "the abstract (due )". */
const tidy = (words: string): string => {
  let tidied = words
    .trim()
    .split(/\s+/u)
    .join(" ")
    .replaceAll(/ (?=[,;:])/gu, "");
  for (;;) {
    const next = withoutLastMarks(tidied);
    const lastWord = next.slice(next.lastIndexOf(" ") + 1);
    const bracket = next.lastIndexOf("(");
    const inBrackets = bracket < 0 ? "" : next.slice(bracket).replaceAll(" ", "").toLowerCase();
    const shorter = emptiedBrackets.has(inBrackets)
      ? next.slice(0, bracket)
      : isLooseWord(lastWord.toLowerCase()) && lastWord !== next
        ? next.slice(0, -lastWord.length)
        : next;
    if (shorter === tidied) return tidied;
    tidied = shorter;
  }
};

const capitalised = (words: string): string => {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  return first.toUpperCase() + words.slice(first.length);
};

/** What of the text is left of a range once parts of it are taken out. */
const without = (range: Span, gone: readonly Span[]): Span[] =>
  gone.reduce<Span[]>(
    (parts, { start, end }) =>
      parts.flatMap((part) =>
        end <= part.start || start >= part.end
          ? [part]
          : [
              { start: part.start, end: start },
              { start: end, end: part.end },
            ].filter((left) => left.end > left.start),
      ),
    [range],
  );

/** The steps for or with nobody; without a day said they are due on the next working day, as any other. */
export const ownStepsOf = (
  { note }: Reading,
  units: readonly Unit[],
  steps: readonly FoundOwnStep[],
): CapturedOwnStep[] => {
  const { today, workingDays = workWeek } = note.context;
  return steps.flatMap((step) => {
    const { from, to, whatAt, dayAt, repeatAt, timeAt, dueOn, dueTime } = step;
    const beside = timeAt ?? dayAt;
    const when =
      dayAt === null || beside === null
        ? null
        : spanOf(note, units, Math.min(dayAt, beside), Math.max(dayAt, beside) + 1);
    const day = dayAt === repeatAt ? null : when;
    const recurrence = recurrenceOf(units, step);
    const repeatSpan = recurrence && repeatAt !== null ? spanOf(note, units, repeatAt, repeatAt + 1) : null;
    // How often stays in the words where no recurrence holds it.
    const gone = [
      ...(day ? [day] : []),
      ...(repeatSpan ? [dayAt === repeatAt ? (when ?? repeatSpan) : repeatSpan] : []),
    ];
    const parts = without(spanOf(note, units, whatAt, to), gone);
    const said = parts.map(({ start, end }) => note.text.slice(start, end)).join(" ");
    const what = said.length > 3 * longest ? "" : tidy(said);
    if (!/\p{L}{2}/u.test(what) || what.length > longest) return [];
    const worded = parts.flatMap(({ start, end }) => {
      const words = note.text.slice(start, end);
      const [lead, kept] = [words.length - words.trimStart().length, words.trim()];
      return /\p{L}/u.test(kept) ? [{ start: start + lead, end: start + lead + kept.length }] : [];
    });
    return [
      {
        what: capitalised(what),
        dueOn: dueOn ?? nextWorkingDay(today, workingDays),
        dueTime: dueOn === null && recurrence === null ? null : dueTime,
        daySaid: dueOn !== null,
        recurrence,
        spans: day ? [...worded, day] : worded,
        repeatSpan,
        whole: spanOf(note, units, from, to),
      },
    ];
  });
};
