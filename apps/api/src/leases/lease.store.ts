import { type Db, Prisma, type Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { newId } from "../newId";

/** How long a lease holds without a sign of life. Whoever works in parts renews it in each part's transaction. */
const leaseMs = 30_000;

const after = (now: string, ms: number): string => hoursAfter(now, ms / 3_600_000);

/** Seconds that the clocks of several machines may be apart, with room to spare. */
const clocksApartMs = 60_000;

/** A lease that ends later than any that is taken now is of a clock that has been set back since: it holds nothing. */
const latestEnd = (now: string, ms: number): string => after(now, ms + clocksApartMs);

/** What one process at a time may do, until it is done or has given no sign of life for half a minute. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
}

/**
 * Takes a lease; null when another process holds it. Two that take one name must not overlap: call it under the account
 * the lease is about, or use `claimTurn`.
 */
export const takeLease = async (tx: Tx, name: string, now: string, ms = leaseMs): Promise<Lease | null> => {
  const holder = newId();
  const expiresAt = after(now, ms);
  const taken = await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Lease" ("name", "holder", "expiresAt") VALUES (${name}, ${holder}, ${expiresAt})
    ON CONFLICT ("name") DO UPDATE SET "holder" = ${holder}, "expiresAt" = ${expiresAt}
    WHERE "Lease"."expiresAt" <= ${now} OR "Lease"."expiresAt" > ${latestEnd(now, ms)}`);
  return taken > 0 ? { name, holder } : null;
};

/** Gives a sign of life; false when the lease lapsed and somebody else took it, so the work must stop. */
export const renewLease = async (tx: Tx, { name, holder }: Lease, now: string): Promise<boolean> => {
  const { count } = await tx.lease.updateMany({
    where: { name, holder },
    data: { expiresAt: after(now, leaseMs) },
  });
  return count > 0;
};

export const releaseLease = async (tx: Tx, { name, holder }: Lease): Promise<void> => {
  await tx.lease.deleteMany({ where: { name, holder } });
};

/** Which of these leases are held now. */
export const heldLeases = async (tx: Tx, names: readonly string[], now: string): Promise<Set<string>> => {
  if (names.length === 0) return new Set();
  const held = await tx.lease.findMany({
    where: { name: { in: [...names] }, expiresAt: { gt: now, lte: latestEnd(now, leaseMs) } },
    select: { name: true },
  });
  return new Set(held.map(({ name }) => name));
};

/** Claims work that is done once in a while by whichever process comes first: false when it is not due yet. */
export const claimTurn = (db: Db, name: string, now: string, everyMs: number): Promise<boolean> =>
  db.serverTransaction(`lease ${name}`, async (tx) => (await takeLease(tx, name, now, everyMs)) !== null);
