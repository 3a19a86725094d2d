import type { CallInput } from "../../../lib/callApi";
import type { CaptureRows, PersonRow } from "./captureRows";

export type CaptureBody = CallInput<"PUT /captures/:id">["body"];

/** The most characters one capture keeps. */
export const longestCapture = 10_000;
/** The most people one conversation names. */
const mostTogether = 100;

const unstorable = /[\p{Cc}\u2028\u2029]/gu;

/** One line that can be stored: what cannot be is a space; cut where it would be refused. */
const line = (words: string, most: number): string =>
  words.toWellFormed().replaceAll(unstorable, " ").trim().slice(0, most).toWellFormed().trim();
const lineOrNull = (words: string, most: number): string | null => line(words, most) || null;

const address = (link: string): string | null => {
  const typed = line(link, 1_990).replaceAll(" ", "");
  return typed === "" || /^https?:\/\//i.test(typed) ? typed || null : `https://${typed}`;
};

export const contactIdOf = ({ standing }: PersonRow): string | null =>
  standing.is === "known" ? standing.contact.id : null;

/** The rows as one request. Two rows that are the same known person become one. */
export const toCaptureBody = (rows: CaptureRows, today: string): CaptureBody => {
  const places = new Map<string, number>();
  const firsts: PersonRow[] = [];
  for (const row of rows.people) {
    const contactId = contactIdOf(row);
    const same = contactId === null ? -1 : firsts.findIndex((each) => contactIdOf(each) === contactId);
    places.set(row.who, same >= 0 ? same : firsts.length);
    if (same < 0) firsts.push(row);
  }
  const placeOf = (who: string): number => places.get(who) ?? 0;
  const met = firsts.flatMap(({ role }, place) => (role === "met" ? [place] : []));
  const about = met.length > 0 ? met : firsts.map((_, place) => place);
  const { event } = rows;
  return {
    event:
      event &&
      (event.id === null ? { name: line(event.name, 200), startsOn: rows.eventOn } : { eventId: event.id }),
    people: firsts.map((row) => ({
      contactId: contactIdOf(row),
      name: line(row.fields.name, 200),
      title: lineOrNull(row.fields.title, 200),
      organization: lineOrNull(row.fields.organization, 200),
      email: lineOrNull(row.fields.email, 254),
      phone: lineOrNull(row.fields.phone, 60),
      link: address(row.fields.link),
      metOn: row.metOn,
      playbook: row.role === "met" && rows.playbook ? { playbookId: rows.playbook.id } : null,
    })),
    conversations: exchange(rows, today).flatMap((each) =>
      Array.from({ length: Math.ceil(about.length / mostTogether) }, (_, part) => ({
        ...each,
        people: about.slice(part * mostTogether, (part + 1) * mostTogether),
      })),
    ),
    referrals: rows.referrals
      .map(({ from, to, reason }) => ({
        from: placeOf(from),
        to: placeOf(to),
        reason: reason.toWellFormed().replaceAll("\u0000", "").slice(0, 2_000),
      }))
      .filter(({ from, to }) => from !== to),
    followUps: rows.steps.map(({ who, action, what, dueOn, dueTime }) => ({
      person: placeOf(who),
      action,
      what: line(what, 300) || "Follow up",
      dueOn,
      dueTime,
    })),
  };
};

/** How and when it was said, with the whole text. Where nobody was talked with it is a note of today. */
const exchange = (rows: CaptureRows, today: string) => {
  const notes = rows.text.toWellFormed().replaceAll("\u0000", "").slice(0, longestCapture).trim();
  if (notes === "") return [];
  const metOn = rows.people.find((row) => row.metOn !== null)?.metOn;
  const isCall = rows.talk && rows.talk.channel !== "in-person";
  if (rows.talk && (isCall || !metOn))
    return [{ channel: rows.talk.channel, heldOn: rows.talk.heldOn, notes }];
  return metOn
    ? [{ channel: "in-person" as const, heldOn: metOn, notes }]
    : [{ channel: "note" as const, heldOn: today, notes }];
};
