import type { SessionAnswer } from "@followthrough/contract";
import { appClient } from "../lib/acts";
import { unsentName } from "../lib/describeDraft";
import { sessionKey } from "../lib/queryClient";
import { keepHint } from "./install/installHint";
import { keepSetting } from "./keepsNothing";
import { describeEntry } from "./outbox/describeEntry";
import { readEntries } from "./outbox/entries";

/** What was done here without a connection and never sent, as drafts are told of. */
export const unsentOf = async (accountId: string): Promise<{ name: string; value: { title: string } }[]> => {
  const { today = "" } = appClient()?.getQueryData<SessionAnswer>(sessionKey) ?? {};
  const entries = await readEntries(accountId).catch(() => []);
  return entries.map((entry) => ({ name: unsentName, value: describeEntry(entry, today) }));
};

/** Writes down again what was chosen for this device, where the browser's storage was emptied. */
export const keepChoices = (): void => {
  keepHint();
  keepSetting();
};
