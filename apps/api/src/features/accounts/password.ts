import { Problem } from "../../http/problem";
import { semaphore } from "../../threads/semaphore";

/** argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet, 2026). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two of the four threads that files and packing need as well; whoever waits for sixteen others waits half a second. */
const hashing = semaphore({
  places: 2,
  waiting: 16,
  tooMany: () =>
    new Problem("unavailable", "Too many are signing in at once. Try again in a few seconds.", {
      retryAfterSeconds: 2,
    }),
});

/** Loaded with the first password, as is what else only signing in needs. */
const argon2 = () => import("@node-rs/argon2");

const hashed = async (password: string): Promise<string> =>
  (await argon2()).hash(password.normalize("NFC"), cost);

/** Hashes a new password; 503 where too many wait already. */
export const hashPassword = (password: string, { isKnown }: { isKnown: boolean }): Promise<string> =>
  hashing.take(() => hashed(password), { goesFirst: isKnown });

let nobody: Promise<string> | undefined;
/** Compared where there is no such account, so that known and unknown addresses take equally long. */
const hashOfNobody = (): Promise<string> => (nobody ??= hashed("nobody has this password"));

/** Accents are composed before hashing now; an earlier version took them as the keyboard had written them. */
const spellings = (typed: string): string[] => [
  ...new Set([typed.normalize("NFC"), typed, typed.normalize("NFD")]),
];

export interface Checked {
  readonly isRight: boolean;
  /** Of a right password whose hash an earlier version made from another spelling: the hash to keep from now on. */
  readonly newHash?: string;
}

/** Checks a password against a hash, or against nobody's for as long; 503 where too many wait already. */
export const checkHash = (
  stored: string | null,
  typed: string,
  { isKnown }: { isKnown: boolean },
): Promise<Checked> =>
  hashing.take(
    async () => {
      // Made with the first password that is checked, whoever's it is: else the first unknown address would take longer.
      const decoy = await hashOfNobody();
      const against = stored ?? decoy;
      const { verify } = await argon2();
      for (const [place, spelling] of spellings(typed).entries()) {
        if (!(await verify(against, spelling)) || stored === null) continue;
        return place === 0 ? { isRight: true } : { isRight: true, newHash: await hashed(typed) };
      }
      return { isRight: false };
    },
    { goesFirst: isKnown },
  );
