import { hoursAfter } from "@followthrough/domain";

const unusedHours = 60 * 24;
/** As long as a session lasts at most, and the cookie that carries it. */
export const longestHours = 180 * 24;

/** A session ends sixty days after it was last used, and 180 days after signing in whatever happens. */
export const sessionExpiry = (createdAt: string, now: string): string => {
  const [unused, longest] = [hoursAfter(now, unusedHours), hoursAfter(createdAt, longestHours)];
  return unused < longest ? unused : longest;
};

/** Those signed in before this instant have ended, also where an earlier version let them go on for longer. */
export const oldestSignIn = (now: string): string => hoursAfter(now, -longestHours);
