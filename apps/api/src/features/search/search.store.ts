import { type CalendarDay, type Calls, type SearchHit, parseSearch } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { marksIn } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";
import { type FoundOne, findMatches } from "./findMatches.store";
import { contactTexts, conversationTexts, eventTexts } from "./foundTexts.store";
import { lineFound } from "./lineFound";
import { findOpenWork } from "./openWork.store";
import { filterConditions } from "./searchFilters.store";

const idsOf = (found: readonly FoundOne[], kind: FoundOne["kind"]): string[] =>
  found.filter((one) => one.kind === kind).map(({ id }) => id);

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

type Answer = Calls["GET /search"]["answer"];

/** What is shown of each hit: where the words are, and in which line. */
const describe = async (tx: Tx, accountId: string, found: readonly FoundOne[]): Promise<SearchHit[]> => {
  const contacts = byId(await contactTexts(tx, accountId, idsOf(found, "contact")));
  const conversations = byId(await conversationTexts(tx, accountId, idsOf(found, "conversation")));
  const events = byId(await eventTexts(tx, accountId, idsOf(found, "event")));
  return found.flatMap(({ kind, id, terms }): SearchHit[] => {
    const named = (title: string) => ({ kind, id, title, titleMarks: marksIn(title, terms, "name") });
    const contact = contacts.get(id);
    if (contact) {
      const line = lineFound({ texts: contact.texts, notes: [contact.notes] }, terms);
      const shown = line.line === "" ? { line: contact.work, marks: [], inNotes: false } : line;
      return [
        {
          ...named(contact.name),
          ...shown,
          starred: contact.starred,
          on: dayOrNull(contact.on),
          contactId: id,
        },
      ];
    }
    const conversation = conversations.get(id);
    const [first] = conversation?.people ?? [];
    if (conversation && first) {
      const title = conversation.people.map(({ name }) => name).join(", ");
      const line = lineFound({ texts: [], notes: [conversation.notes] }, terms);
      return [
        {
          ...named(title),
          ...line,
          titleMarks: [],
          starred: false,
          on: dayOrNull(conversation.on),
          contactId: first.id,
        },
      ];
    }
    const event = events.get(id);
    if (!event) return [];
    const line = lineFound({ texts: [event.place ?? ""], notes: [event.notes] }, terms);
    const shown = line.line === "" ? { line: event.place ?? "", marks: [], inNotes: false } : line;
    return [{ ...named(event.name), ...shown, starred: false, on: dayOrNull(event.on), contactId: null }];
  });
};

/** What a text as it is typed finds, the best first: its words, among the people of its filters where it has some. */
export const findByText = async (
  tx: Tx,
  accountId: string,
  { text, limit }: { text: string; limit: number },
  today: CalendarDay,
): Promise<FoundOne[]> => {
  const { words, filters } = parseSearch(text);
  const people = filters.length > 0 ? await filterConditions(tx, accountId, filters, today) : null;
  const archived = filters.some(({ key, value }) => key === "is" && value === "archived");
  return findMatches(tx, accountId, { text: words, people, archived }, limit);
};

/**
 * The one way of searching, on either database: accents, spelling and one slip in a word are forgiven, filters are words
 * (`tag:alumni no:next`). With a filter only people are found.
 */
export const search = async (
  tx: Tx,
  accountId: string,
  { text, limit }: { text: string; limit: number },
  today: CalendarDay,
): Promise<Answer> => {
  const { words, filters, unknown } = parseSearch(text);
  const found = await findByText(tx, accountId, { text, limit }, today);
  const work = await findOpenWork(tx, accountId, filters.length > 0 ? "" : words);
  return { hits: await describe(tx, accountId, found), ...work, unknown: [...unknown] };
};
