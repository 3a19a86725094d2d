import type { BeforeCommit } from "@followthrough/db";
import { indexContacts, indexConversations, indexEvents } from "./features/search/searchIndex.store";
import { refreshDays } from "./journal/derivedDays.store";
import { readTouched } from "./journal/touched.store";

/**
 * What sums up other rows, brought in line at the end of each act with what it changed, each once: the days of
 * contacts, and what search finds. The journal says what was changed, so no store has to think of it.
 */
export const bringInLine: BeforeCommit = async (tx, accountId, { seq, at }) => {
  const touched = await readTouched(tx, accountId, seq);
  await refreshDays(tx, accountId, [...touched.days]);
  await indexContacts(tx, accountId, [...touched.contact], at);
  await indexConversations(tx, accountId, [...touched.conversation], at);
  await indexEvents(tx, accountId, [...touched.event], at);
};
