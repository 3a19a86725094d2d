import type { Db } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { knownBrowserHours } from "../../http/cookie";
import { oldestSignIn } from "../../http/sessionAge";
import { oldestEvent } from "./securityEvents.store";

/** Removes what has run out: counted tries by the clock, sessions, known browsers and lines of the security log by the time that is trusted. */
export const tidyAccounts = async (
  db: Db,
  { clock, trusted: now }: { clock: string; trusted: string },
): Promise<void> => {
  await db.serverTransaction("tries", (tx) =>
    tx.attemptCount.deleteMany({ where: { endsAt: { lte: clock } } }),
  );
  await db.serverTransaction("tidy accounts", async (tx) => {
    await tx.session.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { createdAt: { lte: oldestSignIn(now) } }] },
    });
    await tx.knownBrowser.deleteMany({ where: { lastUsedAt: { lte: hoursAfter(now, -knownBrowserHours) } } });
    await tx.securityEvent.deleteMany({ where: { createdAt: { lte: oldestEvent(now) } } });
  });
};
