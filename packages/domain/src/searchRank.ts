/** The facts that decide the order of hits. */
export interface Rankable {
  readonly kind: "contact" | "conversation" | "event";
  readonly id: string;
  readonly title: string;
  /** How it was found: all words begin the title in order; all are in it; elsewhere. */
  readonly place: "start" | "name" | "elsewhere";
  /** Found only by forgiving a slip. */
  readonly slipped: boolean;
  readonly starred: boolean;
  readonly archived: boolean;
  /** The day it last mattered (last conversation, day held, first day), or null. */
  readonly on: string | null;
}

const places = { start: 0, name: 1, elsewhere: 2 } as const;
const kinds = { contact: 0, event: 1, conversation: 2 } as const;

const keysOf = (hit: Rankable): readonly number[] => [
  hit.slipped ? 1 : 0,
  hit.place === "elsewhere" ? 1 : 0,
  hit.archived ? 1 : 0,
  hit.starred ? 0 : 1,
  places[hit.place],
  kinds[hit.kind],
];

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Compares hits: exact before typos; found in the name before elsewhere; then archived people last, starred first,
 * names that begin with the words, people before events before conversations, the latest `on`, and the title. The
 * result does not depend on the input order: with Dana Ruiz starred, last seen 2026-06-01, and Dana Price seen
 * 2026-06-20, "dana" gives Ruiz first.
 */
export const compareHits = (one: Rankable, other: Rankable): number => {
  const [ours, theirs] = [keysOf(one), keysOf(other)];
  const at = ours.findIndex((key, index) => key !== theirs[index]);
  if (at >= 0) return (ours[at] ?? 0) - (theirs[at] ?? 0);
  return order(other.on ?? "", one.on ?? "") || order(one.title, other.title) || order(one.id, other.id);
};
