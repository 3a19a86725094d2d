import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { readContactFile } from "../../apps/api/src/interchange/readContactFile";
import { runToEnd } from "../../apps/api/src/interchange/cooperativeTask";
import { foldText } from "../../packages/domain/src/index";

// The floor of an import: the file parsed at once and written in one transaction by the bare driver into the product's own
// tables, with nothing looked up, nothing shown before, nothing to undo and nothing to search.
const [cards = "", databaseFile = "", accountId = ""] = process.argv.slice(2);

const begun = performance.now();
const { people } = runToEnd(readContactFile("people.vcf", readFileSync(cards)));
const parsed = performance.now();

const database = new Database(databaseFile);
database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
const now = new Date().toISOString();
const contact = database.prepare(
  `INSERT INTO "Contact" ("accountId", "id", "name", "sortName", "organization", "title", "notes", "version", "createdAt", "updatedAt")
   VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
);
const method = database.prepare(
  `INSERT INTO "ContactMethod" ("accountId", "id", "contactId", "kind", "value", "matchKey", "position") VALUES (?, ?, ?, ?, ?, ?, ?)`,
);
const tagged = database.prepare(
  `INSERT INTO "ContactTag" ("accountId", "contactId", "tag") VALUES (?, ?, ?)`,
);
database.transaction(() => {
  for (const { name, organization, title, notes, emails = [], phones = [], tags = [] } of people) {
    const id = randomUUID();
    contact.run(
      accountId,
      id,
      name,
      foldText(name),
      organization ?? null,
      title ?? null,
      notes ?? "",
      now,
      now,
    );
    for (const [at, { address }] of emails.entries())
      method.run(accountId, randomUUID(), id, "email", address, address.toLowerCase(), at);
    for (const [at, { number }] of phones.entries())
      method.run(accountId, randomUUID(), id, "phone", number, number, emails.length + at);
    for (const tag of new Set(tags)) tagged.run(accountId, id, tag);
  }
})();
database.close();
const written = performance.now();
console.log(JSON.stringify({ people: people.length, parseMs: parsed - begun, insertMs: written - parsed }));
