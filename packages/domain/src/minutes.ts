import type { Action } from "@followthrough/contract";

/** About how many minutes each kind of step takes to do or, for a meeting, to arrange. */
const minutes: Record<Action, number> = {
  email: 5,
  linkedin: 2,
  call: 10,
  coffee: 5,
  meeting: 5,
  share: 3,
  thank: 3,
  introduce: 5,
  "check-in": 5,
  other: 5,
};

/**
 * How long a step at a time of day takes up in a calendar, in minutes: the meeting itself and not what it takes to arrange
 * it, and at least a quarter of an hour, since a shorter one cannot be seen or tapped. A call is 15, a coffee 60.
 */
export const minutesInCalendar = (action: Action): number =>
  action === "coffee" || action === "meeting" ? 60 : Math.max(15, minutes[action]);

/** About how long these steps take together, in minutes, to the nearest five: three e-mails are 15. */
export const minutesFor = (actions: readonly Action[]): number =>
  Math.round(actions.reduce((sum, action) => sum + minutes[action], 0) / 5) * 5;
