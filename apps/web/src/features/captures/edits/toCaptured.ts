import type { Captured, Talk } from "../model/captureBody";
import type { CaptureRows } from "./captureRows";

/** How and when it was said, with the whole text. Where nobody was talked with it is a note of today. */
const exchange = (rows: CaptureRows, today: string): Omit<Talk, "rows">[] => {
  const notes = rows.text.trim();
  if (notes === "") return [];
  const metOn = rows.people.find((row) => row.metOn !== null)?.metOn;
  const isCall = rows.talk && rows.talk.channel !== "in-person";
  if (rows.talk && (isCall || !metOn))
    return [{ channel: rows.talk.channel, heldOn: rows.talk.heldOn, notes }];
  return metOn
    ? [{ channel: "in-person", heldOn: metOn, notes }]
    : [{ channel: "note", heldOn: today, notes }];
};

/** What is saved of a text: one exchange with all who were met in it, or about all who are named. */
export const toCaptured = (rows: CaptureRows, today: string): Captured => {
  const { event, eventOn, people, playbook, referrals, steps } = rows;
  const met = people.filter(({ role }) => role === "met");
  const about = (met.length > 0 ? met : people).map(({ id }) => id);
  return {
    event: event && (event.id === null ? { name: event.name, startsOn: eventOn } : { eventId: event.id }),
    rows: people,
    playbooks: new Map(playbook ? met.map(({ id }) => [id, { playbookId: playbook.id }]) : []),
    talks: exchange(rows, today).map((talk) => ({ ...talk, rows: about })),
    referrals,
    steps,
  };
};
