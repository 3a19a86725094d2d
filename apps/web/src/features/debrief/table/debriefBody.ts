import type { CallInput } from "../../../lib/callApi";
import type { Debrief, DebriefRow } from "./debrief";
import type { PlannedStep } from "./debriefSteps";

type Body = CallInput<"PUT /captures/:id">["body"];
type Conversation = NonNullable<Body["conversations"]>[number];

/** Where in the table each part of the request came from, to say beside it what was wrong with it. */
export interface BodySources {
  readonly people: readonly string[];
  readonly conversations: readonly string[];
  readonly referrals: readonly string[];
  readonly followUps: readonly PlannedStep[];
}

interface Facts {
  readonly today: string;
  /** The day people were met, unless their line said another. */
  readonly metOn: string;
  readonly steps: readonly PlannedStep[];
  /** The day of each step, by its key. */
  readonly days: ReadonlyMap<string, string>;
}

/** People per conversation. */
const mostTogether = 100;

const eventOf = ({ eventId, eventName, place, day }: Debrief, today: string): Body["event"] =>
  eventId !== null
    ? { eventId }
    : eventName.trim() === ""
      ? null
      : { name: eventName.trim(), startsOn: day ?? today, place: place.trim() || null };

/** Those of one line whose words are still the same were talked with together; if nobody was met, it is a note. */
const conversationsOf = (
  rows: readonly DebriefRow[],
  places: ReadonlyMap<string, number>,
  { today, metOn }: Facts,
) => {
  const groups = new Map<string, DebriefRow[]>();
  for (const row of rows) {
    if (row.role === "referred" && row.said.trim() === "") continue;
    const key = JSON.stringify([row.role, row.line, row.said.trim(), row.metOn]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const people = [...new Set(group.flatMap(({ id }) => places.get(id) ?? []))];
    const parts = Array.from({ length: Math.ceil(people.length / mostTogether) }, (_, part) =>
      people.slice(part * mostTogether, (part + 1) * mostTogether),
    );
    return parts.map((some): { row: string; conversation: Conversation } => ({
      row: first.id,
      conversation: {
        channel: first.role === "met" ? "in-person" : "note",
        heldOn: first.role === "met" ? (first.metOn ?? metOn) : today,
        notes: first.said.trim(),
        people: some,
      },
    }));
  });
};

const personOf = (row: DebriefRow, step: PlannedStep | undefined, facts: Facts): Body["people"][number] => ({
  contactId: row.known?.id ?? null,
  name: row.known?.name ?? row.name.trim(),
  title: row.title.trim(),
  organization: row.organization.trim(),
  email: row.email.trim(),
  phone: row.phone.trim(),
  link: row.link.trim(),
  metOn: row.role === "met" ? (row.metOn ?? facts.metOn) : null,
  playbook: step?.playbook
    ? { playbookId: step.playbook.id, firstDueOn: facts.days.get(step.key) ?? null }
    : null,
});

/** The whole debrief as one request: people in the order of the table, named elsewhere by their place in it. */
export const debriefBody = (debrief: Debrief, facts: Facts): { body: Body; sources: BodySources } => {
  const { rows } = debrief;
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const placeOf = (row: string): number => places.get(row) ?? 0;
  const held = conversationsOf(rows, places, facts);
  const referrals = rows.flatMap((row) =>
    row.from.flatMap(({ row: from, reason }) =>
      places.has(from)
        ? [{ row: row.id, referral: { from: placeOf(from), to: placeOf(row.id), reason } }]
        : [],
    ),
  );
  const own = facts.steps.filter(({ playbook }) => playbook === null);
  const begun = new Map(facts.steps.filter(({ playbook }) => playbook).map((step) => [step.row, step]));
  return {
    body: {
      event: eventOf(debrief, facts.today),
      people: rows.map((row) => personOf(row, begun.get(row.id), facts)),
      conversations: held.map(({ conversation }) => conversation),
      referrals: referrals.map(({ referral }) => referral),
      followUps: own.map(({ row, action, what, key, fixedOn, time }) => ({
        person: placeOf(row),
        action,
        what,
        dueOn: facts.days.get(key) ?? fixedOn ?? "",
        dueTime: time,
      })),
    },
    sources: {
      people: rows.map(({ id }) => id),
      conversations: held.map(({ row }) => row),
      referrals: referrals.map(({ row }) => row),
      followUps: own,
    },
  };
};
