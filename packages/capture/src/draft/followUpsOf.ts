import type { Recurrence } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type { CapturedFollowUp, Span } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { PlannedAct } from "../relations/act";
import { isDoubtful } from "../relations/acts/doubts";
import type { Unit } from "../relations/units";
import { spanOf } from "./spanOf";
import { describeAct } from "./describeAct";
import { placeOf } from "./placeOf";
import { recurrenceOf } from "./recurrenceOf";

const workWeek = [1, 2, 3, 4, 5];

const isSameRecurrence = (one: Recurrence | null, other: Recurrence | null): boolean =>
  one?.every === other?.every && one?.unit === other?.unit;

/** Where an act's own words begin, past a day said first: "Tomorrow, call Dana". */
const verbFrom = (units: readonly Unit[], { from, verbTo, dayAt }: PlannedAct): number => {
  if (dayAt !== from) return from;
  let at = from + 1;
  while (at < verbTo - 1 && units[at]?.kind === "mark") at += 1;
  return at;
};

/**
 * The follow-ups toward people of the draft, each once; without a day said they are due on the next working day. One
 * said again with a day is the same one.
 */
export const followUpsOf = (
  reading: Reading,
  units: readonly Unit[],
  acts: readonly PlannedAct[],
  place: ReadonlyMap<number, number>,
): CapturedFollowUp[] => {
  const { today, workingDays = workWeek } = reading.note.context;
  const found: CapturedFollowUp[] = [];
  for (const act of acts)
    for (const index of act.people) {
      const person = place.get(index);
      if (person === undefined) continue;
      const dueOn = act.dueOn ?? nextWorkingDay(today, workingDays);
      const recurrence = recurrenceOf(units, act);
      const isWhenSaid = act.dueOn !== null || recurrence !== null;
      const vague = found.findIndex(
        (before) =>
          before.person === person &&
          before.action === act.action &&
          !before.daySaid &&
          before.recurrence === null,
      );
      if (vague !== -1 && isWhenSaid) found.splice(vague, 1);
      if (
        found.some(
          (before) =>
            before.person === person &&
            before.action === act.action &&
            (isWhenSaid
              ? before.dueOn === dueOn && isSameRecurrence(before.recurrence, recurrence)
              : act.dueOn === null),
        )
      )
        continue;
      const words = { start: units[act.from]?.from ?? 0, end: units[act.verbTo - 1]?.to ?? 0 };
      // Of "Dr. Kapoor 4/9 10:15" the day is all the words there are.
      const isDayAlone = act.verbTo === act.from && act.dayAt === act.from;
      const spans = isDayAlone
        ? []
        : [spanOf(reading.note, units, verbFrom(units, act), Math.max(act.verbTo, act.from + 1))];
      const { repeatAt } = act;
      let when: Span | undefined;
      if (act.dayAt !== null && act.dayAt !== repeatAt) {
        const beside = act.timeAt ?? act.dayAt;
        const [first, last] = [Math.min(act.dayAt, beside), Math.max(act.dayAt, beside)];
        when = spanOf(reading.note, units, first, last + 1);
        spans.push(when);
      }
      found.push({
        person,
        action: act.action,
        what: describeAct(reading, units, act, index),
        dueOn,
        dueTime: isWhenSaid ? act.dueTime : null,
        ...placeOf(reading.note.text, { act, verb: spans[0], when }),
        daySaid: act.dueOn !== null,
        isSure: !isDoubtful(reading, units, act, acts),
        recurrence,
        spans: words.end > words.start ? spans.toSorted((one, other) => one.start - other.start) : spans,
        repeatSpan: repeatAt === null ? null : spanOf(reading.note, units, repeatAt, repeatAt + 1),
      });
    }
  return found;
};
