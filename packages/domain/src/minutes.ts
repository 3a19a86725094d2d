import type { Action } from "@followthrough/contract";
import { actionFacts } from "./actionFacts";

/**
 * How long a step at a time of day takes up in a calendar, in minutes: the meeting itself and not what it takes to arrange
 * it, and at least a quarter of an hour, since a shorter one cannot be seen or tapped. A call is 15, a coffee 60.
 */
export const minutesInCalendar = (action: Action): number =>
  actionFacts[action].isMeeting ? 60 : Math.max(15, actionFacts[action].minutes);

/** About how long these steps take together, in minutes, to the nearest five: three e-mails are 15. */
export const totalMinutes = (actions: readonly Action[]): number =>
  Math.round(actions.reduce((sum, action) => sum + actionFacts[action].minutes, 0) / 5) * 5;
