import type { SessionAnswer } from "@followthrough/contract";
import { appClient } from "../lib/acts";
import { unsentName, unsentOfOthersName } from "../lib/describeDraft";
import { sessionKey } from "../lib/queryClient";
import { plural } from "../ui/plural";
import { keepHint } from "./install/installHint";
import { keepSetting } from "./keepsNothing";
import { describeEntry } from "./outbox/describeEntry";
import { countOfOthers, readEntries } from "./outbox/entries";

/** The server has the browser empty all of its storage: what waits of others goes as well. */
const unsentOfOthers = async (accountId: string) => {
  const acts = await countOfOthers(accountId).catch(() => 0);
  const title = `${plural(acts, "act")} of somebody else who signed in here, not sent`;
  return acts === 0 ? [] : [{ name: unsentOfOthersName, value: { title } }];
};

/** What was done here without a connection and never sent, as drafts are told of. */
export const unsentOf = async (accountId: string): Promise<{ name: string; value: { title: string } }[]> => {
  const { today = "" } = appClient()?.getQueryData<SessionAnswer>(sessionKey) ?? {};
  const entries = await readEntries(accountId).catch(() => []);
  const own = entries.map((entry) => ({ name: unsentName, value: describeEntry(entry, today) }));
  return [...own, ...(await unsentOfOthers(accountId))];
};

/** Writes down again what was chosen for this device, where the browser's storage was emptied. */
export const keepChoices = (): void => {
  keepHint();
  keepSetting();
};
