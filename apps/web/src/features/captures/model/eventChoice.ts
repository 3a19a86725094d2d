import { daysBetween } from "../../../ui/daysBetween";
import { normaliseWords } from "./normaliseWords";

/** An event there is, as far as choosing needs it. */
export interface EventOption {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const distance = ({ startsOn, endsOn }: EventOption, day: string): number =>
  day < startsOn ? daysBetween(day, startsOn) : day > endsOn ? daysBetween(endsOn, day) : 0;

/** The event one is probably speaking of without saying so: the one last used today, else one that is going on. */
export const guessEvent = (
  events: readonly EventOption[],
  today: string,
  lastUsed: { readonly eventId: string; readonly on: string } | null,
): EventOption | null => {
  const used = lastUsed?.on === today ? events.find(({ id }) => id === lastUsed.eventId) : undefined;
  if (used) return used;
  const goingOn = events.filter((event) => distance(event, today) === 0);
  return goingOn.length === 1
    ? (goingOn[0] ?? null)
    : (goingOn.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0] ?? null);
};

/** An event named two weeks before or after its days is still that one; "Code4Lib" a year later is the next. */
const near = 14;

/** The event meant by a name said on a day: "ALA Annual" is "ALA Annual 2026" in June 2026. Null: none there is. */
export const findEvent = (name: string, events: readonly EventOption[], day: string): EventOption | null => {
  const wanted = normaliseWords(name).split(" ").filter(Boolean);
  const meant = events.filter((event) => {
    const words = normaliseWords(event.name).split(" ");
    return wanted.length > 0 && wanted.every((word) => words.includes(word)) && distance(event, day) <= near;
  });
  return meant.toSorted((a, b) => distance(a, day) - distance(b, day))[0] ?? null;
};
