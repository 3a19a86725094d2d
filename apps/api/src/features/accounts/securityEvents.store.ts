import { SecurityEventKind, type SecurityEvent } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { decodeCursor, page } from "../../http/cursor";

const yearHours = 365 * 24;

/** Those from before this instant are gone. */
const oldestEvent = (now: string): string => hoursAfter(now, -yearHours);

/** A page of the security log, the latest first. */
export const listSecurityEvents = async (
  tx: Tx,
  accountId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  now: string,
): Promise<{ events: SecurityEvent[]; nextCursor: string | null }> => {
  const after = decodeCursor(cursor);
  const found = await tx.securityEvent.findMany({
    where: {
      accountId,
      createdAt: { gt: oldestEvent(now) },
      ...(after
        ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { rows, nextCursor } = page(found, limit, ({ createdAt, id }) => [createdAt, id]);
  return {
    events: rows.map(({ id, kind, address, userAgent, createdAt }) => ({
      id,
      kind: SecurityEventKind.parse(kind),
      address,
      userAgent,
      createdAt,
    })),
    nextCursor,
  };
};

/** Removes the lines of all accounts that are older than a year. */
export const forgetOldEvents = async (tx: Tx, now: string): Promise<void> => {
  await tx.securityEvent.deleteMany({ where: { createdAt: { lte: oldestEvent(now) } } });
};
