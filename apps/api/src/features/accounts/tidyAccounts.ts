import type { Db } from "@followthrough/db";
import { forgetEndedLinks } from "../../secretLinks/secretLinks.store";
import { forgetOldDeliveries } from "../../reminders/deliveries.store";
import { forgetOldBrowsers } from "./knownBrowsers.store";
import { forgetOldEvents } from "./securityEvents.store";
import { forgetEndedSessions } from "./sessions.store";
import { forgetEndedAttempts } from "../../attempts/attempts.store";

/** Removes what has run out: counted tries by the clock, sessions, known browsers, secret links and lines of the logs of safety and of what was sent by the time that is trusted. */
export const tidyAccounts = async (
  db: Db,
  { clock, trusted }: { clock: string; trusted: string },
): Promise<void> => {
  await forgetEndedAttempts(db, clock);
  await db.serverTransaction("tidy accounts", async (tx) => {
    await forgetEndedSessions(tx, trusted);
    await forgetOldBrowsers(tx, trusted);
    await forgetOldEvents(tx, trusted);
    await forgetEndedLinks(tx, trusted);
    await forgetOldDeliveries(tx, trusted);
  });
};
