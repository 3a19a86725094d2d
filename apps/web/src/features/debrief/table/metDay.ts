import type { Event } from "@followthrough/contract";
import { dayAtEvent } from "../../../lib/dayAtEvent";
import type { Debrief } from "./debrief";

/**
 * The day the people were met: the one chosen, else today while the event is on, its last day once it is over. Never a
 * day to come, because nobody has been met then.
 */
export const metDay = (
  { day }: Pick<Debrief, "day">,
  event: Pick<Event, "startsOn" | "endsOn"> | null,
  today: string,
): string => {
  const chosen = day ?? (event && dayAtEvent(event, today)) ?? today;
  return chosen > today ? today : chosen;
};
