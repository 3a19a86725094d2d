import Database from "better-sqlite3";
import { documentTokens, foldText, searchVersion } from "../../packages/domain/src/index";
import { person } from "./people";

export interface FilledDatabase {
  /** Somebody in the middle of the list. */
  readonly contact: string;
  /** The last of a chain of ten. */
  readonly chained: string;
  /** Three before that one, by way of referrals alone. */
  readonly earlier: string;
  /** Open follow-ups weeks away, to complete. */
  readonly toComplete: string[];
}

type Row = Readonly<Record<string, string | number | null>>;

const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** Ids in the order of their making, as the program's own are. */
const idsFrom = (kind: number) => (index: number) =>
  `01970000-${kind.toString(16).padStart(4, "0")}-7000-8000-${index.toString(16).padStart(12, "0")}`;
const ids = {
  contact: idsFrom(1),
  method: idsFrom(2),
  phone: idsFrom(7),
  conversation: idsFrom(3),
  followUp: idsFrom(4),
  done: idsFrom(5),
  referral: idsFrom(6),
  event: idsFrom(8),
};

/** How many follow-ups are due: twenty late ones and thirty for today. */
const late = 20;
const due = 50;
/** People met per event. */
const atOneEvent = 150;
/** People met last month and never heard of again: open loops. */
const neglected = 15;

const dueOn = (index: number, today: string): string | null => {
  if (index < late) return dayFrom(today, -1 - (index % 9));
  if (index < due) return today;
  return index >= due + neglected && index % 2 === 0 ? dayFrom(today, 20 + (index % 200)) : null;
};

/**
 * Fills the database of a server that is not running with a believable network: each person has two conversations,
 * every second one of them shared, every second person a follow-up weeks away, every third something done lately,
 * most a place in a chain of ten, and all were met at an event. 10,000 people make 9,000 referrals and 20,000
 * participations in shared conversations and events.
 */
export const fillDatabase = (
  file: string,
  accountId: string,
  today: string,
  contacts: number,
): FilledDatabase => {
  const database = new Database(file);
  database.pragma("foreign_keys = ON");
  const made = { createdAt: `${dayFrom(today, -400)}T08:00:00.000Z`, updatedAt: `${today}T00:00:00.000Z` };
  const statements = new Map<string, Database.Statement>();
  const insert = (table: string, row: Row): void => {
    const columns = ["accountId", ...Object.keys(row)];
    const sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    statement.run(accountId, ...Object.values(row));
  };

  const known = new Set<string>();
  const addWords = (
    kind: string,
    refId: string,
    text: Partial<Parameters<typeof documentTokens>[0]>,
  ): void => {
    const found = documentTokens({ name: "", texts: [], phones: [], starred: false, ...text });
    insert("SearchDocument", { kind, refId, words: found.tokens.join(" "), updatedAt: made.updatedAt });
    for (const word of found.vocabulary) {
      if (!known.has(word)) insert("SearchWord", { word });
      known.add(word);
    }
  };

  const addConversation = (id: string, heldOn: string, people: readonly number[]): void => {
    const { notes } = person(people[0] ?? 0);
    insert("Conversation", { id, channel: "call", heldOn, notes, ...made });
    for (const one of people)
      insert("ConversationContact", { contactId: ids.contact(one), conversationId: id, heldOn });
    addWords("conversation", id, { texts: [notes] });
  };

  const addFollowUp = (index: number, row: Row): void =>
    insert("FollowUp", {
      contactId: ids.contact(index),
      action: "email",
      what: `Write to ${person(index).name}`,
      ...row,
      ...made,
    });

  const addPerson = (index: number): void => {
    const { name, organization, email, phone } = person(index);
    const tag = ["alumni", "library", "maps", "funder"][index % 4] ?? "";
    const isNeglected = index >= due && index < due + neglected;
    const metOn = dayFrom(today, isNeglected ? -30 : -100 - (index % 300));
    const lastOn = isNeglected ? null : dayFrom(today, -5 - (index % 90));
    const nextFollowUpOn = dueOn(index, today);
    const id = ids.contact(index);
    insert("Contact", {
      id,
      name,
      sortName: foldText(name),
      organization,
      title: "Librarian",
      metOn,
      metAtEventId: ids.event(Math.floor(index / atOneEvent)),
      nextFollowUpOn,
      lastConversationOn: lastOn,
      firstTouchOn: lastOn === null ? null : dayFrom(metOn, 2),
      cadenceEvery: index % 40 === 39 ? 12 : null,
      cadenceUnit: index % 40 === 39 ? "month" : null,
      cadenceLapsesOn: index % 40 === 39 ? dayFrom(lastOn ?? metOn, 365) : null,
      ...made,
    });
    insert("ContactMethod", {
      id: ids.method(index),
      contactId: id,
      kind: "email",
      value: email,
      matchKey: email,
      position: 0,
    });
    insert("ContactMethod", {
      id: ids.phone(index),
      contactId: id,
      kind: "phone",
      value: phone,
      matchKey: phone.replace(/[^+\d]/g, ""),
      position: 1,
    });
    insert("ContactTag", { contactId: id, tag });
    addWords("contact", id, {
      name,
      fields: { org: organization, title: "Librarian" },
      texts: [tag, email],
      phones: [phone],
    });
    if (lastOn !== null) {
      addConversation(ids.conversation(2 * index), dayFrom(metOn, 2), [index]);
      // Whoever comes before is there already.
      const isShared = index % 2 === 1 && index > due + neglected;
      addConversation(ids.conversation(2 * index + 1), lastOn, isShared ? [index, index - 1] : [index]);
    }
    if (nextFollowUpOn !== null) {
      addFollowUp(index, { id: ids.followUp(index), dueOn: nextFollowUpOn, promisedOn: nextFollowUpOn });
    }
    if (lastOn !== null && index % 3 === 0) {
      const closed = { state: "done", closedOn: lastOn, closedAt: `${lastOn}T09:00:00.000Z` };
      addFollowUp(index, { id: ids.done(index), dueOn: lastOn, promisedOn: lastOn, ...closed });
    }
  };

  const addReferral = (index: number): void => {
    const heardOn = dayFrom(today, -10 - (index % 200));
    insert("Referral", {
      id: ids.referral(index),
      referrerId: ids.contact(index),
      referredId: ids.contact(index + 1),
      reason: "knows the field",
      heardOn,
      // Ten still owe somebody thanks.
      state: index < 10 ? "came-to-something" : "talked",
      stateOn: heardOn,
      ...made,
    });
  };

  const addEvent = (at: number): void => {
    const name = `${["Spring", "Summer", "Autumn", "Winter"][at % 4] ?? ""} Meeting ${at}`;
    const startsOn = dayFrom(today, -100 - 5 * at);
    insert("Event", { id: ids.event(at), name, startsOn, endsOn: startsOn, ...made });
    addWords("event", ids.event(at), { name });
  };

  const all = Array.from({ length: contacts }, (_, index) => index);
  database.transaction(() => {
    for (let at = 0; at * atOneEvent < contacts; at += 1) addEvent(at);
    for (const index of all) addPerson(index);
    for (const index of all.slice(0, -1)) if (index % 10 !== 9) addReferral(index);
    database.prepare(`UPDATE "Account" SET "searchVersion" = ? WHERE "id" = ?`).run(searchVersion, accountId);
  })();
  database.close();
  return {
    contact: ids.contact(Math.floor(contacts / 2)),
    chained: ids.contact(9),
    earlier: ids.contact(6),
    toComplete: all.filter((index) => index >= due && dueOn(index, today)).map(ids.followUp),
  };
};
