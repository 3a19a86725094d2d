import { type CallInput, type CallKey, callApi } from "../../lib/callApi";

/** Of as many people who are due it is read ahead how to reach them and what was said. */
const mostPeople = 40;

/** Pages of the list of people that are read ahead. */
const mostPages = 50;

const read = <K extends CallKey>(key: K, input: CallInput<K>) => callApi(key, input, { anew: true });

/** The list of people as their page asks for it first. */
const readPeople = async (): Promise<void> => {
  const query = { sort: "name", reversed: false, limit: 100 } as const;
  const { cursors } = await read("GET /contact-pages", { query });
  for (const cursor of cursors.slice(0, mostPages))
    await read("GET /contacts", { query: { ...query, cursor: cursor ?? undefined } });
};

/**
 * Reads what will be needed where there is no connection, one after the other and as the screens ask for it: Today with what doing
 * each step takes, the people, events, playbooks and templates. What is read is kept by the centre. It ends at the first failure.
 */
export const readAhead = async (): Promise<void> => {
  const today = await read("GET /today", { query: {} });
  await read("GET /counts", {});
  await read("GET /contacts", { query: { sort: "last-conversation", limit: 200 } });
  await read("GET /events", { query: { limit: 200 } });
  await read("GET /playbooks", {});
  await read("GET /templates", {});
  await readPeople();
  const due = [...today.overdue, ...today.dueToday].slice(0, mostPeople);
  for (const { followUp, contact } of due) {
    if (!contact) continue;
    await read("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
    await read("GET /contacts/:id", { params: { id: contact.id } });
  }
};
