import { Problem } from "../../http/problem";

const windowMs = 15 * 60 * 1000;

interface Tries {
  count: number;
  since: number;
}

/**
 * Counts failed tries in the last quarter of an hour by whatever names the one who tries. Kept in memory: a restart
 * forgives. The key holds the caller's address beside the account, so that nobody can lock an owner out from elsewhere.
 */
export const limitAttempts = (most: number, clock: () => Date) => {
  const tries = new Map<string, Tries>();
  const current = (key: string, now: number): Tries => {
    const found = tries.get(key);
    return found && now - found.since < windowMs ? found : { count: 0, since: now };
  };
  return {
    /** Throws `too_many_requests` once there were too many. */
    check(key: string): void {
      const now = clock().getTime();
      const { count, since } = current(key, now);
      if (count < most) return;
      throw new Problem("too_many_requests", "Too many tries. Wait a quarter of an hour and try again.", {
        retryAfterSeconds: Math.ceil((since + windowMs - now) / 1000),
      });
    },
    failed(key: string): void {
      const now = clock().getTime();
      if (tries.size > 10_000)
        for (const [old, { since }] of tries) if (now - since >= windowMs) tries.delete(old);
      const { count, since } = current(key, now);
      tries.set(key, { count: count + 1, since });
    },
    succeeded(key: string): void {
      tries.delete(key);
    },
  };
};
