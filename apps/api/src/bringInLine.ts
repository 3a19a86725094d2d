import type { BeforeCommit } from "@followthrough/db";
import { indexContacts, indexConversations, indexEvents } from "./features/search/searchIndex.store";
import { refreshDays } from "./journal/derivedDays.store";
import { readTouched } from "./journal/touched.store";

/**
 * What sums up other rows, brought in line at the end of each transaction with what it changed, each once: the days of
 * contacts, and what search finds. The journal says what was changed, so no store has to think of it.
 */
export const bringInLine: BeforeCommit = async (tx, accountId, firstAct) => {
  const touched = await readTouched(tx, accountId, firstAct);
  await refreshDays(tx, accountId, [...touched.days]);
  await indexContacts(tx, accountId, [...touched.contact], touched.at);
  await indexConversations(tx, accountId, [...touched.conversation], touched.at);
  await indexEvents(tx, accountId, [...touched.event], touched.at);
};
