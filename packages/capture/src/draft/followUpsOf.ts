import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type { CapturedFollowUp } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { PlannedAct } from "../relations/act";
import type { Unit } from "../relations/units";
import { spanOf } from "./spanOf";
import { describeAct } from "./describeAct";

const workWeek = [1, 2, 3, 4, 5];

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
        spanOf(reading.note, units, act.dayAt === act.from ? act.from + 1 : act.from, act.verbTo),
      ];
      if (act.dayAt !== null) {
        const beside = act.timeAt ?? act.dayAt;
        const [first, last] = [Math.min(act.dayAt, beside), Math.max(act.dayAt, beside)];
        spans.push(spanOf(reading.note, units, first, last + 1));
      }
      found.push({
        person,
        action: act.action,
        what: describeAct(reading, units, act, reading.people[index]?.name ?? ""),
        dueOn,
        dueTime: act.dueOn === null ? null : act.dueTime,
        daySaid: act.dueOn !== null,
        spans: words.end > words.start ? spans.toSorted((one, other) => one.start - other.start) : spans,
      });
    }
  return found;
};
