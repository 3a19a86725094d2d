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

/** About how long these steps take together, in minutes, to the nearest five: three e-mails are 15. */
export const minutesFor = (actions: readonly Action[]): number =>
  Math.round(actions.reduce((sum, action) => sum + minutes[action], 0) / 5) * 5;
