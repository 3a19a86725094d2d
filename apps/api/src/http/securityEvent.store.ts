import type { SecurityEventKind } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { newId } from "../newId";
import type { Origin } from "./securityEvent";

/** Events kept per account, and none for longer than a year (see `tidyAccounts`). */
const mostKept = 500;

/** Notes what happened to the safety of an account, for its owner to read. */
export const insertSecurityEvent = async (
  tx: Tx,
  accountId: string,
  event: { kind: SecurityEventKind } & Origin,
  now: string,
): Promise<void> => {
  await tx.securityEvent.create({ data: { accountId, id: newId(), ...event, createdAt: now } });
  const past = await tx.securityEvent.findMany({
    where: { accountId },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: mostKept,
    take: 100,
  });
  if (past.length > 0)
    await tx.securityEvent.deleteMany({ where: { accountId, id: { in: past.map(({ id }) => id) } } });
};
