import { faceToFaceChannels } from "@followthrough/domain/channelFacts";
import type { Talk } from "./captureBody";
import type { Held, How } from "./row";

/** Whether they met each other, so that there is a day on which they met. */
export const isFaceToFace = (how: How | Held["channel"]): boolean =>
  faceToFaceChannels.some((channel) => channel === how);

interface HeldWith {
  readonly row: string;
  readonly notes: string;
  readonly held: Held;
  /** What else has to be the same of those who were talked with together, such as their line. */
  readonly together?: string | number;
}

/** Something written down about people with whom nobody talked. */
export const noteOf = (today: string): Held => ({ channel: "note", startedBy: "me", heldOn: today });

/** Those of whom the same is said, and with whom it was held alike, were in one conversation; in the order of the first of each. */
export const groupTalks = (each: readonly HeldWith[]): Talk[] => {
  const talks = new Map<string, Talk>();
  for (const { row, notes, held, together } of each) {
    const { channel, startedBy, heldOn } = held;
    const key = JSON.stringify([channel, startedBy, heldOn, notes, together]);
    const { rows = [] } = talks.get(key) ?? {};
    talks.set(key, { channel, startedBy, heldOn, notes, rows: [...rows, row] });
  }
  return [...talks.values()];
};

/**
 * The days of an event that is new: those on which people were met there, and its first day, where one is said. One that is still
 * to come stays as it is said.
 */
export const daysAround = (
  first: string | null,
  people: readonly { readonly metOn: string | null }[],
  today: string,
): { startsOn: string; endsOn?: string } => {
  const met = people.flatMap(({ metOn }) => metOn ?? []).toSorted();
  const last = met.at(-1);
  if (last === undefined || (first !== null && first > last)) return { startsOn: first ?? today };
  const [startsOn = last] = [...met, first ?? last].toSorted();
  return startsOn === last ? { startsOn } : { startsOn, endsOn: last };
};
