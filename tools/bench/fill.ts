import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";

const first = [
  "Dana",
  "Sam",
  "Claire",
  "Renee",
  "Aiko",
  "Marcus",
  "Owen",
  "Yuki",
  "Kofi",
  "Grace",
  "Priya",
  "Tolu",
  "Bea",
  "Tom",
  "Lucía",
  "Hana",
];
const last = [
  "Ruiz",
  "Okafor",
  "Dubois",
  "Alvarez",
  "Tanaka",
  "Webb",
  "Price",
  "Sato",
  "Mensah",
  "Lin",
  "Nair",
  "Adeyemi",
  "Santos",
  "Becker",
  "Fernández",
  "Kowalska",
];
const organizations = ["Harbor Library", "Open Shelf", "Brightloom", "Cedar Foundation", "Delta Maps"];

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export interface Filled {
  /** A contact at the end of a chain of ten. */
  readonly chained: string;
  readonly contact: string;
  /** Open follow-ups to complete, far in the future so that Today does not show them. */
  readonly toComplete: string[];
}

/**
 * Puts people with believable amounts of everything into the database of a stopped or running server: each has one
 * conversation and every second one a follow-up months away; fifty are due today.
 */
export const fill = (file: string, accountId: string, today: string, contacts: number): Filled => {
  const database = new Database(file);
  database.pragma("foreign_keys = ON");
  const at = `${today}T08:00:00.000Z`;
  const insert = (table: string, columns: readonly string[]) =>
    database.prepare(
      `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    );
  const addContact = insert("Contact", [
    "accountId",
    "id",
    "name",
    "sortName",
    "organization",
    "title",
    "metOn",
    "nextFollowUpOn",
    "lastConversationOn",
    "firstTouchOn",
    "createdAt",
    "updatedAt",
  ]);
  const addMethod = insert("ContactMethod", [
    "accountId",
    "id",
    "contactId",
    "kind",
    "value",
    "matchKey",
    "position",
  ]);
  const addConversation = insert("Conversation", [
    "accountId",
    "id",
    "channel",
    "heldOn",
    "notes",
    "createdAt",
    "updatedAt",
  ]);
  const addTalk = insert("ConversationContact", ["accountId", "contactId", "conversationId", "heldOn"]);
  const addFollowUp = insert("FollowUp", [
    "accountId",
    "id",
    "contactId",
    "action",
    "what",
    "dueOn",
    "promisedOn",
    "createdAt",
    "updatedAt",
  ]);
  const addReferral = insert("Referral", [
    "accountId",
    "id",
    "referrerId",
    "referredId",
    "reason",
    "heardOn",
    "state",
    "stateOn",
    "createdAt",
    "updatedAt",
  ]);
  const addDocument = insert("SearchDocument", ["accountId", "kind", "refId", "title", "text", "updatedAt"]);
  const ids = Array.from({ length: contacts }, () => randomUUID());
  const toComplete: string[] = [];
  const due = 50;
  database.transaction(() => {
    for (const [index, id] of ids.entries()) {
      const name = `${pick(first, index)} ${pick(last, Math.floor(index / first.length))} ${index}`;
      const email = `person.${index}@example.com`;
      const heldOn = dayFrom(today, -(index % 300) - 5);
      const dueOn = index < due ? today : index % 2 === 0 ? dayFrom(today, 30 + (index % 200)) : null;
      addContact.run(
        accountId,
        id,
        name,
        fold(name),
        pick(organizations, index),
        "Librarian",
        dayFrom(today, -(index % 300) - 6),
        dueOn,
        heldOn,
        heldOn,
        at,
        at,
      );
      addMethod.run(accountId, randomUUID(), id, "email", email, email, 0);
      const conversation = randomUUID();
      const notes = `Talked about ${pick(["linked data", "maps", "hiring", "grants", "conservation"], index)} with ${name}.`;
      addConversation.run(accountId, conversation, "call", heldOn, notes, at, at);
      addTalk.run(accountId, id, conversation, heldOn);
      addDocument.run(
        accountId,
        "contact",
        id,
        fold(name),
        fold(`${pick(organizations, index)} librarian ${email}`),
        at,
      );
      addDocument.run(accountId, "conversation", conversation, "", fold(notes), at);
      if (dueOn) {
        const followUp = randomUUID();
        addFollowUp.run(accountId, followUp, id, "email", `Write to ${name}`, dueOn, dueOn, at, at);
        if (index >= due) toComplete.push(followUp);
      }
    }
    for (let index = 0; index < Math.floor(contacts / 10) * 10 - 1; index += 1) {
      if (index % 10 === 9) continue;
      const heardOn = dayFrom(today, -(index % 200) - 10);
      addReferral.run(
        accountId,
        randomUUID(),
        ids[index],
        ids[index + 1],
        "knows the field",
        heardOn,
        "talked",
        heardOn,
        at,
        at,
      );
    }
  })();
  database.exec("ANALYZE");
  database.close();
  return { chained: ids[9] ?? "", contact: ids[Math.floor(contacts / 2)] ?? "", toComplete };
};
