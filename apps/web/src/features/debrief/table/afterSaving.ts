import { type Debrief, emptyDebrief } from "./debrief";
import { renameReferrers } from "./joinRows";

type EventThere = Pick<Debrief, "eventId" | "eventName">;

/** What the rest is about: the event there is by now or, where it is still to be made because nobody could be reached, as typed. */
const eventLeft = (saved: Debrief, event: EventThere | null): Partial<Debrief> => {
  const { eventName, place, day } = saved;
  if (event) return { ...event, eventName: event.eventName || eventName, day };
  return eventName === "" ? {} : { eventId: null, eventName, place, day };
};

/** What is left once it was saved: lines that had no room, and what was typed or added meanwhile, about the same event. */
export const leftAfter = (saved: Debrief, now: Debrief, event: EventThere | null): Debrief => {
  const gone = new Set(saved.rows.map(({ id }) => id));
  const rows = now.rows
    .filter(({ id }) => !gone.has(id))
    .map((row) => ({ ...row, from: row.from.filter((from) => !gone.has(from.row)) }));
  const { waiting, typing, nextRow } = now;
  const done = new Set(saved.ownSteps.map(({ key }) => key));
  const ownSteps = now.ownSteps.filter(({ key }) => !done.has(key));
  // Where nobody was saved the event was not, and stands for those to come.
  if (saved.rows.length === 0) return { ...now, rows, ownSteps, sent: null };
  const isAnyLeft = rows.length + ownSteps.length + waiting.length > 0;
  const about = isAnyLeft ? eventLeft(saved, event) : {};
  return { ...emptyDebrief, rows, ownSteps, waiting, typing, nextRow: isAnyLeft ? nextRow : 1, ...about };
};

/** What was saved comes back, before anything typed since. */
export const bringBack = (debrief: Debrief, saved: Debrief): Debrief => {
  const isEmpty = debrief.rows.length + debrief.ownSteps.length === 0;
  if (isEmpty)
    return { ...saved, sent: null, typing: debrief.typing || saved.typing, waiting: debrief.waiting };
  const taken = new Map(saved.rows.map(({ id }) => [id, `${id}b${debrief.nextRow}`]));
  const rows = renameReferrers(
    saved.rows.map((row) => ({ ...row, id: taken.get(row.id) ?? row.id, line: -row.line })),
    taken,
  );
  const ownSteps = saved.ownSteps.map((step) => ({ ...step, key: `${step.key}b${debrief.nextRow}` }));
  // The event is that of the people there are.
  const { eventId, eventName, place, day } = debrief.rows.length === 0 ? saved : debrief;
  return {
    ...debrief,
    eventId,
    eventName,
    place,
    day,
    rows: [...rows, ...debrief.rows],
    ownSteps: [...ownSteps, ...debrief.ownSteps],
    nextRow: debrief.nextRow + 1,
  };
};
