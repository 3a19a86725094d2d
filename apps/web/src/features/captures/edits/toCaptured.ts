import type { Captured, Talk } from "../model/captureBody";
import { daysAround, groupTalks, noteOf } from "../model/talks";
import type { CaptureRows } from "./captureRows";

/** The text as it is kept: a conversation for each way they were talked with, and a note of today about others it names. */
const talksOf = ({ people, text }: CaptureRows, today: string): Talk[] => {
  const notes = text.trim();
  if (notes === "") return [];
  const met = people.filter(({ role }) => role === "met");
  const others = met.length > 0 ? met.filter(({ held }) => !held) : people;
  return groupTalks([
    ...people.flatMap(({ id, held }) => (held ? [{ row: id, notes, held }] : [])),
    ...others.map(({ id }) => ({ row: id, notes, held: noteOf(today) })),
  ]);
};

/** What is saved of a text. */
export const toCaptured = (rows: CaptureRows, today: string): Captured => {
  const { event, eventOn, people, playbook, referrals, steps, ownSteps, leads } = rows;
  const met = people.filter(({ role }) => role === "met");
  return {
    event:
      event &&
      (event.id === null
        ? { name: event.name, ...daysAround(eventOn, people, today) }
        : { eventId: event.id }),
    rows: people,
    playbooks: new Map(playbook ? met.map(({ id }) => [id, { playbookId: playbook.id }]) : []),
    talks: talksOf(rows, today),
    referrals,
    steps,
    ownSteps,
    leads,
  };
};
