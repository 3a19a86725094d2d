import type { Dialect } from "@followthrough/db";

/**
 * How long a part should take. On SQLite one transaction writes at a time for everybody: long work gives way soon. On
 * PostgreSQL a part holds up its own account alone, and as small ones take mostly round trips there, a busy machine would
 * make them ever smaller and the work ever longer.
 */
const aimsMs: Record<Dialect, number> = { sqlite: 25, postgresql: 250 };

/** How fast the size follows what was measured. */
const least = 0.25;
const most = 2;

export interface PartSize {
  /** Runs one part, within its transaction, with as many rows as were done lately in the time a part should take. */
  run<T>(part: (rows: number) => Promise<T>): Promise<T>;
}

/** The size of the parts of long work, measured as it goes: a slow disk or a busy machine makes them smaller. */
export const partSize = (
  { dialect }: { readonly dialect: Dialect },
  { first, atMost }: { first: number; atMost: number },
): PartSize => {
  const aimMs = aimsMs[dialect];
  let rows = first;
  return {
    run: async (part) => {
      const begun = process.hrtime.bigint();
      const result = await part(rows);
      const tookMs = Number(process.hrtime.bigint() - begun) / 1e6;
      const change = Math.min(Math.max(aimMs / tookMs, least), most);
      rows = Math.min(Math.max(Math.floor(rows * change), 1), atMost);
      return result;
    },
  };
};
