import { appClient } from "../lib/acts";
import { runWhenIdle } from "../lib/runWhenIdle";
import { keepsNothing } from "./keepsNothing";
import { readAhead } from "./kept/readAhead";
import { startKeeping } from "./kept/startKeeping";
import { startOutbox } from "./outbox/startOutbox";

/** From now on what is read for this account stays on the device, and what waits is sent. Answers how to end that. */
export const startPocket = (accountId: string): (() => void) => {
  const client = appClient();
  if (!client) return () => undefined;
  const stopKeeping = startKeeping(client, accountId);
  const stopSending = startOutbox(accountId);
  const stopWaiting = runWhenIdle(() => {
    // Away, or cut off on the way: what is kept has to do.
    if (!keepsNothing()) readAhead().catch(() => undefined);
  });
  return () => {
    stopWaiting();
    stopSending();
    stopKeeping();
  };
};
