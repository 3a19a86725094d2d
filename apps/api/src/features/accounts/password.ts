import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet, 2026). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compared where there is no such account, so that known and unknown addresses take equally long. */
const nobody = hash("nobody has this password", cost);

export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored !== null;
};
