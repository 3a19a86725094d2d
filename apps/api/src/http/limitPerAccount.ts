import { Problem } from "./problem";

/** Lets each account have at most `most` of something under way at once. */
export const limitPerAccount = (most: number) => {
  const taken = new Map<string, number>();
  return {
    /** Throws `unavailable` where the account has as many already. */
    take: async <T>(accountId: string, act: () => Promise<T>): Promise<T> => {
      const before = taken.get(accountId) ?? 0;
      if (before >= most)
        throw new Problem(
          "unavailable",
          `You are downloading ${most} files already. Wait until one of them is there.`,
          { retryAfterSeconds: 30 },
        );
      taken.set(accountId, before + 1);
      try {
        return await act();
      } finally {
        const now = (taken.get(accountId) ?? 1) - 1;
        if (now === 0) taken.delete(accountId);
        else taken.set(accountId, now);
      }
    },
  };
};
