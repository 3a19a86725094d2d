import type { Captured, Talk } from "../model/captureBody";
import type { CaptureRows, PersonRow } from "./captureRows";

const idsOf = (people: readonly PersonRow[]): string[] => people.map(({ id }) => id);

/** What was held with those who took part together; null where nobody was talked with. */
const exchangeOf = ({ people, talk, text }: CaptureRows): Talk | null => {
  const partners = people.filter(({ tookPart, apart }) => tookPart && !apart);
  const metOn = partners.find((row) => row.metOn !== null)?.metOn;
  if (partners.length === 0 || (!talk && !metOn)) return null;
  const held =
    talk && (talk.channel !== "in-person" || !metOn)
      ? { ...talk, heldOn: talk.channel === "coffee" && metOn ? metOn : talk.heldOn }
      : { channel: "in-person" as const, startedBy: "me" as const, heldOn: metOn ?? "" };
  return { ...held, notes: text.trim(), rows: idsOf(partners) };
};

/** What was held with some apart from the others: one exchange of those with whom it was the same. */
const apartOf = ({ people, text }: CaptureRows): Talk[] => {
  const talks = new Map<string, Talk>();
  for (const { id, tookPart, apart } of people) {
    if (!tookPart || !apart) continue;
    const same = JSON.stringify(apart);
    const { rows = [] } = talks.get(same) ?? {};
    talks.set(same, { ...apart, notes: text.trim(), rows: [...rows, id] });
  }
  return [...talks.values()];
};

/** The text as it is kept: an exchange with those who took part, and a note of today about others it names. */
const talksOf = (rows: CaptureRows, today: string): Talk[] => {
  const notes = rows.text.trim();
  if (notes === "") return [];
  const exchange = exchangeOf(rows);
  const exchanges = [...(exchange ? [exchange] : []), ...apartOf(rows)];
  const met = rows.people.filter(({ role }) => role === "met");
  const others =
    exchanges.length > 0 ? met.filter(({ tookPart }) => !tookPart) : met.length > 0 ? met : rows.people;
  return [
    ...exchanges,
    ...(others.length > 0
      ? [{ channel: "note" as const, startedBy: "me" as const, heldOn: today, notes, rows: idsOf(others) }]
      : []),
  ];
};

/** What is saved of a text. */
export const toCaptured = (rows: CaptureRows, today: string): Captured => {
  const { event, eventOn, people, playbook, referrals, steps, ownSteps, leads } = rows;
  const met = people.filter(({ role }) => role === "met");
  return {
    event: event && (event.id === null ? { name: event.name, startsOn: eventOn } : { eventId: event.id }),
    rows: people,
    playbooks: new Map(playbook ? met.map(({ id }) => [id, { playbookId: playbook.id }]) : []),
    talks: talksOf(rows, today),
    referrals,
    steps,
    ownSteps,
    leads,
  };
};
