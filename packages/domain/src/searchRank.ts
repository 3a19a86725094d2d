/** The facts that decide the order of hits. */
export interface Rankable {
  readonly kind: "contact" | "conversation" | "event";
  readonly id: string;
  readonly title: string;
  /** How it was found: all words begin the title in order; all are in it; in what somebody does and where; elsewhere. */
  readonly place: "start" | "name" | "work" | "elsewhere";
  /** Found only by forgiving a slip. */
  readonly slipped: boolean;
  readonly starred: boolean;
  readonly archived: boolean;
  /** The day it last mattered (last conversation, day held, first day), or null. */
  readonly on: string | null;
}

const places = { start: 0, name: 1, work: 2, elsewhere: 3 } as const;
const kinds = { contact: 0, event: 1, conversation: 2 } as const;

const keysOf = (hit: Rankable): readonly number[] => [
  hit.slipped ? 1 : 0,
  hit.place === "elsewhere" ? 1 : 0,
  hit.archived ? 1 : 0,
  places[hit.place],
  hit.starred ? 0 : 1,
  kinds[hit.kind],
];

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Compares hits, the one rule by which the palette, the list of people and whatever a person is picked from are ordered:
 * exact before typos; name and work before notes; then archived people last, names that begin with the words, names that
 * hold them, organisations and titles, the starred first, people before events before conversations, the latest `on`, and
 * the title. The result does not depend on the input order: with Dana Ruiz starred, last seen 2026-06-01, and Dana Price
 * seen 2026-06-20, "dana" gives Ruiz first.
 */
export const compareHits = (one: Rankable, other: Rankable): number => {
  const [ours, theirs] = [keysOf(one), keysOf(other)];
  const at = ours.findIndex((key, index) => key !== theirs[index]);
  if (at >= 0) return (ours[at] ?? 0) - (theirs[at] ?? 0);
  return order(other.on ?? "", one.on ?? "") || order(one.title, other.title) || order(one.id, other.id);
};
