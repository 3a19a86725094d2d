import type { CallInput } from "../../../lib/callApi";
import { type Lead, type OwnStep, type Pointing, type Row, type Step, nameOf } from "./row";

export type CaptureBody = CallInput<"PUT /captures/:id">["body"];
type Conversation = NonNullable<CaptureBody["conversations"]>[number];
type Beginning = NonNullable<CaptureBody["people"][number]["playbook"]>;
type CapturedEvent = NonNullable<CaptureBody["event"]> | null;

/** What was said with some of the people, or noted about them. */
export interface Talk extends Pick<Conversation, "channel" | "startedBy" | "heldOn" | "notes"> {
  readonly rows: readonly string[];
}

/** Everything that one save saves, told by rows. */
export interface Captured<S extends Step = Step> {
  readonly event: CapturedEvent;
  readonly rows: readonly Row[];
  /** The playbook that somebody begins, by row. */
  readonly playbooks: ReadonlyMap<string, Beginning>;
  readonly talks: readonly Talk[];
  readonly referrals: readonly Pointing[];
  readonly steps: readonly S[];
  /** What is for or with nobody. */
  readonly ownSteps?: readonly OwnStep[];
  readonly leads?: readonly Lead[];
}

/** Which row or step each part of the request is about, to say there what was wrong with it. */
export interface BodySources<S extends Step = Step> {
  readonly people: readonly string[];
  readonly conversations: readonly string[];
  readonly referrals: readonly string[];
  readonly opportunities: readonly string[];
  /** What is for or with nobody comes after these. */
  readonly followUps: readonly S[];
}

/** The most people one conversation names. */
const mostTogether = 100;

const unstorable = /[\p{Cc}\u2028\u2029]/gu;
/** One line that can be stored: what cannot be is a space. */
const line = (words: string): string => words.toWellFormed().replaceAll(unstorable, " ").trim();
const prose = (words: string): string => words.toWellFormed().replaceAll("\u0000", "").trim();

const address = (link: string): string => {
  const typed = line(link).replaceAll(" ", "");
  return typed === "" || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
};

const eventOf = (event: CapturedEvent): CapturedEvent =>
  event && "name" in event
    ? { ...event, name: line(event.name), ...(event.place ? { place: line(event.place) } : {}) }
    : event;

const parts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );

/**
 * One request: people in the order of their rows, named elsewhere by their place. Two rows that are the same known person
 * are one. Nothing that was typed is cut here: what is too long is refused at its place.
 */
export const captureBody = <S extends Step>({
  event,
  rows,
  playbooks,
  talks,
  referrals,
  steps,
  ownSteps = [],
  leads = [],
}: Captured<S>): { body: CaptureBody; sources: BodySources<S> } => {
  const places = new Map<string, number>();
  const people: Row[] = [];
  for (const row of rows) {
    const same = row.known ? people.findIndex(({ known }) => known?.id === row.known?.id) : -1;
    places.set(row.id, same === -1 ? people.push(row) - 1 : same);
  }
  const placeOf = (row: string): number => places.get(row) ?? 0;
  const held = talks.flatMap(({ rows: those, notes, ...talk }) =>
    parts([...new Set(those.map(placeOf))], mostTogether).map((some) => ({
      row: those[0] ?? "",
      conversation: { ...talk, notes: prose(notes), people: some },
    })),
  );
  const leadPlaces = new Map(leads.map(({ key }, at) => [key, at]));
  const pointed = referrals.filter(({ from, to }) => placeOf(from) !== placeOf(to));
  return {
    body: {
      event: eventOf(event),
      people: people.map((row) => ({
        contactId: row.known?.id ?? null,
        name: line(nameOf(row)),
        title: line(row.title),
        organization: line(row.organization),
        email: line(row.email),
        phone: line(row.phone),
        link: address(row.link),
        metOn: row.metOn,
        playbook: playbooks.get(row.id) ?? null,
      })),
      conversations: held.map(({ conversation }) => conversation),
      referrals: pointed.map(({ from, to, reason }) => ({
        from: placeOf(from),
        to: placeOf(to),
        reason: prose(reason),
      })),
      opportunities: leads.map(({ row, title, organization, closesOn }) => ({
        person: placeOf(row),
        title: line(title),
        organization: line(organization),
        closesOn,
      })),
      followUps: [
        ...steps.map(({ row, action, what, dueOn, dueTime, place, recurrence, waitingSinceOn, lead }) => ({
          person: placeOf(row),
          action,
          what: line(what),
          dueOn,
          dueTime,
          ...(place ? { place: line(place) } : {}),
          ...(recurrence ? { recurrence } : {}),
          ...(waitingSinceOn ? { waitingSinceOn } : {}),
          ...(lead === undefined ? {} : { opportunity: leadPlaces.get(lead) ?? null }),
        })),
        ...ownSteps.map(({ what, dueOn, dueTime, recurrence }) => ({
          person: null,
          action: "other" as const,
          what: line(what),
          dueOn,
          dueTime,
          ...(recurrence ? { recurrence } : {}),
        })),
      ],
    },
    sources: {
      people: people.map(({ id }) => id),
      conversations: held.map(({ row }) => row),
      referrals: pointed.map(({ to }) => to),
      opportunities: leads.map(({ row }) => row),
      followUps: steps,
    },
  };
};
