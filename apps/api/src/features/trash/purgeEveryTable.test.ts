import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Prisma, type Tx } from "@followthrough/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../newId";
import { type Table, accountTables, columnsOf } from "../../testing/accountTables";
import { type Reference, references } from "../../testing/references";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { sampleRows } from "../exports/rows/testing/sampleRows";
import { purgeTrash } from "./purgeTrash";
import { purgedTables } from "./deletePermanently.store";

// One thing after the other is thrown away, in an account where a row of every table hangs off it, by every reference there
// is. What is left after its purge is worked out from the references of the database: what belongs to it is gone, what points
// to it lets go, and nothing else has changed. What names it otherwise is decided on below; a new table or column that is
// not decided on fails.

type Row = Record<string, unknown>;
type Decision = "row goes" | "taken out" | { stays: string };

/** Columns that name things that can be thrown away without a reference of the database. */
const named: Record<string, Decision> = {
  "SearchDocument.refId": "row goes",
  "IdempotencyKey.answer": "row goes",
  "ImportRow.contactId": "row goes",
  "ImportRow.matchedContactId": "row goes",
  "Merge.keptId": "row goes",
  "Import.unplaced": "taken out",
  "Import.kept": "taken out",
  "Batch.before": "taken out",
  "Merge.before": "taken out",
  "ContactChange.changes": "taken out",
  "Change.rowKey": "row goes",
  "Change.contactId": "row goes",
  "Change.before": { stays: "ids alone, of what a row that is there led to; an undo takes them for gone" },
  "Merge.mergedId": { stays: "an old link still leads to the person who was kept" },
  "Contact.mergedIntoId": { stays: "of a merged one, which is purged by itself" },
  "OpportunityMove.conversationId": { stays: "an id alone, looked up where it is used" },
  "Delivery.occurrence": { stays: "an id alone, in the log of what was sent; it goes with its line" },
  "OpportunityMove.followUpId": { stays: "an id alone, looked up where it is used" },
  "Completion.before": { stays: "ids of referrals, changed only where they are still there" },
  "SavedView.query": {
    stays: "a view of an event that is gone shows nobody; without it, it would show everybody",
  },
};

/** Columns with ids or JSON that name nothing that can be thrown away. */
const nameless: Record<string, string> = {
  "Change.actSeq": "an act, which is in no trash",
  "Account.restoredFor": "an account",
  "PlaybookRun.playbookId": "a playbook, which is in no trash: what is deleted of one is its row's words",
  "PlaybookRun.steps": "words of its own",
  "Playbook.steps": "words of its own",
  "Contact.nameParts": "words of its own",
  "Import.columns": "words of a file that waits",
  "ImportRow.person": "words of a file; the row goes by its contactId",
  "ImportRow.before": "fields of the contact with which the row goes",
  "ImportMapping.mapping": "meanings of columns",
  ...Object.fromEntries(
    accountTables
      .filter((table) => columnsOf(table).includes("batchId"))
      .map((table) => [`${table}.batchId`, "an act, which is in no trash"]),
  ),
};

/** Tables of an account that name nothing that can be thrown away. */
const apart: Partial<Record<Table, string>> = {
  Session: "signing in",
  KnownBrowser: "signing in",
  SecurityEvent: "what was done with the account",
  ReminderSettings: "settings",
  ReminderChannel: "settings",
  Playbook: "in no trash",
  MessageTemplate: "in no trash",
  OpportunityStage: "settings",
  ImportMapping: "settings",
  Act: "the number of an act; its changes name the rows",
  SearchWord: "no ids; words that nobody has any more are forgotten after the purge",
  Tally: "no ids; how many rows there are, which the laws compare with the rows",
};

/** Tables with `deletedAt` that are in no trash. */
const notInTrash = {
  SavedView: "its undo is the only way back",
  Playbook: "one that comes with the program is off by it; runs keep their own words",
  MessageTemplate: "one that comes with the program is off by it",
};

const purged: readonly string[] = purgedTables;

let app: TestApp;
let all: Reference[][];
beforeAll(async () => {
  app = await startTestApp();
  const byKey = new Map<string, Reference[]>();
  for (const one of await references(app.db.read)) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  // What belongs first: what points twice to the same table belongs to the first and points to the second.
  all = [...byKey.values()]
    .filter(([first]) => first?.parent !== "Account")
    .toSorted(([a], [b]) => Number(b?.belongs) - Number(a?.belongs));
});
afterAll(() => app.stop());

/** The column of a reference beside the account. */
const columnOf = (columns: readonly Reference[]): Reference => {
  const found = columns.find(({ from }) => from !== "accountId");
  if (!found) throw new Error("a reference has a column beside the account");
  return found;
};

/** A row of the account before it has its references, with the name by which others are pointed to it. */
interface Slot {
  readonly table: Table;
  readonly name: string;
  readonly row: Row;
}

const today = "2026-06-25";
const now = `${today}T13:00:00.000Z`;
/** So that the days a contact sums up are none. */
const note = { channel: "note" };
const shut = { state: "done", closedOn: today, closedAt: now };

const quiet: Record<string, Row> = { FollowUp: shut, Conversation: note };

/** Rows of every table, each with all references that its table can have, so that something hangs off each of them. */
const slotsOf = (): Slot[] => {
  const one = (table: keyof typeof sampleRows, more: Row = {}, name: string = table): Slot => ({
    table,
    name,
    row: {
      ...sampleRows[table],
      ...(columnsOf(table).includes("id") ? { id: newId() } : {}),
      ...more,
    },
  });
  const slots = Object.keys(sampleRows).map((table) =>
    one(table as keyof typeof sampleRows, quiet[table] ?? {}),
  );
  slots.push(one("Contact", {}, "Contact 2"), one("Contact", {}, "Contact 3"));
  slots.push(one("FollowUp", shut, "FollowUp 2"), one("Conversation", note, "Conversation 2"));
  slots.push(one("ImportRow", { position: 1, person: personAt(2) }, "ImportRow 2"));
  const idOf = (name: string): string => String(slots.find((slot) => slot.name === name)?.row["id"]);
  // Held with two: with one of them gone it stays.
  for (const with2 of ["Contact", "Contact 2"])
    slots.push(
      one(
        "ConversationContact",
        { contactId: idOf(with2), conversationId: idOf("Conversation 2") },
        `2 ${with2}`,
      ),
    );
  const taken = new Map<string, number>();
  for (const columns of all) {
    const { child, parent, from, to } = columnOf(columns);
    const pair = `${child} ${parent}`;
    const nth = (taken.get(pair) ?? 0) + 1;
    taken.set(pair, nth);
    const target = slots.find(({ name }) => name === (nth === 1 ? parent : `${parent} ${nth}`));
    if (!target) throw new Error(`no row for ${child} to point to: ${parent} ${nth}`);
    for (const { table, name, row } of slots)
      if (table === child && !name.startsWith("2 ")) row[from] = target.row[to];
  }
  const set = (name: string, row: Row) =>
    Object.assign(slots.find((slot) => slot.name === name)?.row ?? {}, row);
  const pairs = ["Contact", "Contact 2", "Contact 3"].map((name) => idOf(name));
  const everyId = ["Conversation", "FollowUp", "Referral", "Introduction", "Opportunity"].map((name) =>
    idOf(name),
  );
  const [first, second] = pairs;
  set("ImportRow", { contactId: first });
  set("ImportRow 2", { matchedContactId: second });
  set("Import", {
    kept: JSON.stringify(pairs.map((contactId) => ({ contactId, name: "Dana Ruiz", because: "changed" }))),
    unplaced: JSON.stringify([1, 2].map((row) => ({ row, text: "x", reason: "longer than a line" }))),
  });
  const { united } = (JSON.parse(sampleRows.Merge.before) as { referrals: { united: [Row] } }).referrals;
  const before: Row = {
    ...(JSON.parse(sampleRows.Merge.before) as Row),
    conversations: {
      moved: [everyId[0]],
      withBoth: [{ conversationId: idOf("Conversation 2"), heldOn: today }],
    },
    followUps: [everyId[1]],
    opportunities: [everyId[4]],
    parts: { moved: [everyId[4]], both: [{ opportunityId: everyId[4], role: "peer", position: 0 }] },
    introductions: {
      moved: [{ id: everyId[3], contactAId: first, contactBId: second }],
      fallen: [everyId[3]],
    },
    referrals: {
      moved: [{ id: everyId[2], referrerId: first, referredId: second }],
      fallen: [everyId[2]],
      united: [{ ...united[0], id: everyId[2], intoId: newId() }],
    },
  };
  set("Merge", { keptId: idOf("Contact 3"), mergedId: second, before: JSON.stringify(before) });
  const event = { id: idOf("Event"), name: "Meetup" };
  set("ContactChange", {
    contactId: idOf("Contact 3"),
    changes: JSON.stringify([
      { field: "metAtEvent", from: null, to: event },
      { field: "metOn", from: null, to: today },
    ]),
  });
  set("Batch", {
    kind: "capture",
    before: JSON.stringify({
      people: pairs.map((id) => ({ id, versionAfter: 2, fields: { metAtEventId: event.id } })),
      moved: [{ id: everyId[2], state: "heard", stateOn: today, thankedOn: null, versionAfter: 2 }],
      made: { [String(everyId[2])]: 1 },
      eventId: event.id,
    }),
  });
  slots.push({
    table: "SecretLink",
    name: "SecretLink",
    row: { tokenHash: newId(), kind: "answer", followUpId: idOf("FollowUp"), createdAt: now },
  });
  return slots;
};

const personAt = (row: number): string =>
  JSON.stringify({ ...(JSON.parse(sampleRows.ImportRow.person) as Row), row });

const insert = async (tx: Tx, accountId: string, { table, row }: Slot): Promise<void> => {
  const values = Object.entries({ accountId, ...row }).map(([name, value]) => [
    name,
    table === "ContactPhoto" && name === "bytes" ? Buffer.from(String(value), "base64") : value,
  ]) as [string, unknown][];
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${Prisma.raw(values.map(([name]) => `"${name}"`).join(", "))})
    VALUES (${Prisma.join(values.map(([, value]) => value))})`);
};

/** All rows of the account by table. */
const rowsOf = async (accountId: string): Promise<Map<Table, Row[]>> => {
  const found = new Map<Table, Row[]>();
  for (const table of accountTables)
    found.set(
      table,
      await app.db.read.rows<Row>(
        Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId}`,
      ),
    );
  return found;
};

const without = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => !columns.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

let accounts = 0;
let accountId: string;
let slots: Slot[];
beforeEach(async () => {
  accounts += 1;
  const jo = await app.signUp(`Jo Bennett ${accounts}`);
  accountId = (await jo.get("GET /session")).account?.id ?? "";
  slots = slotsOf();
  const ordered = [...slots];
  // Children after what they point to.
  const rank = (table: string, seen: readonly string[] = []): number =>
    Math.max(
      0,
      ...all
        .map((columns) => columnOf(columns))
        .filter(({ child, parent }) => child === table && !seen.includes(parent))
        .map(({ parent }) => 1 + rank(parent, [...seen, table])),
    );
  const ranks = new Map(accountTables.map((table) => [table, rank(table)]));
  ordered.sort((a, b) => (ranks.get(a.table) ?? 0) - (ranks.get(b.table) ?? 0));
  await app.db.transaction(accountId, async (tx) => {
    for (const slot of ordered) await insert(tx, accountId, slot);
    // What search finds of them is made at the end of this act.
    for (const name of ["Contact", "Contact 2", "Conversation", "Event"]) {
      const refId = String(slots.find((slot) => slot.name === name)?.row["id"]);
      await tx.idempotencyKey.create({
        data: {
          accountId,
          key: `of ${name}`,
          digest: "",
          status: 200,
          answer: JSON.stringify({ id: refId }),
          createdAt: now,
        },
      });
    }
  });
});

/** Which rows go with one, worked out from the references: what belongs to it, and what belongs to that. */
const goingWith = (stored: Map<Table, Row[]>, first: Row): Set<Row> => {
  const gone = new Set([first]);
  const talks = stored.get("ConversationContact") ?? [];
  // The one rule that no reference has: talk with nobody else goes with the person.
  for (const talk of stored.get("Conversation") ?? []) {
    const people = talks.filter((row) => row["conversationId"] === talk["id"]);
    if (people.length > 0 && people.every((row) => row["contactId"] === first["id"])) gone.add(talk);
  }
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const columns of all) {
      const { child, parent, from, to, belongs } = columnOf(columns);
      if (!belongs) continue;
      const lost = new Set(
        (stored.get(parent as Table) ?? []).filter((row) => gone.has(row)).map((row) => row[to]),
      );
      for (const row of stored.get(child as Table) ?? []) if (lost.has(row[from])) gone.add(row);
    }
  }
  return gone;
};

/** Every reference that some case had a row of, pointing to what was purged. */
const tried = new Set<string>();

const cases = [
  "Contact",
  "Contact 2",
  "Contact 3",
  "Conversation",
  "Conversation 2",
  "FollowUp",
  "FollowUp 2",
  "Referral",
  "Introduction",
  "Event",
  "Opportunity",
];

describe("what is purged", () => {
  it.each(cases)(
    "%s: what belongs to it goes, what points to it lets go, and nothing else is touched",
    async (name) => {
      const doomed = slots.find((slot) => slot.name === name);
      if (!doomed) throw new Error("a case is a row");
      const id = String(doomed.row["id"]);
      await app.db.transaction(accountId, (tx) =>
        tx.$executeRaw(Prisma.sql`
        UPDATE ${Prisma.raw(`"${doomed.table}"`)} SET "deletedAt" = '2026-01-01T00:00:00.000Z'
        WHERE "accountId" = ${accountId} AND "id" = ${id}`),
      );
      const before = await rowsOf(accountId);
      const first = before.get(doomed.table)?.find((row) => row["id"] === id) ?? {};
      const gone = goingWith(before, first);
      const goneIds = new Set([...gone].map((row) => row["id"]).filter((one) => typeof one === "string"));
      const goneOf = (table: string) =>
        new Set((before.get(table as Table) ?? []).filter((row) => gone.has(row)).map((row) => row["id"]));

      await purgeTrash(app.db, { now });

      const after = await rowsOf(accountId);
      for (const table of accountTables) {
        const decided = Object.entries(named)
          .filter(([column]) => column.startsWith(`${table}.`))
          .map(([column, decision]) => [column.slice(table.length + 1), decision] as const);
        const goesBy = decided.filter(([, decision]) => decision === "row goes").map(([column]) => column);
        const rewritten = decided
          .filter(([, decision]) => decision === "taken out")
          .map(([column]) => column);
        const left = (before.get(table) ?? []).filter((row) => !gone.has(row));
        const expected = left
          .filter(
            (row) => !goesBy.some((column) => [...goneIds].some((one) => String(row[column]).includes(one))),
          )
          .map((row) => {
            const held = all
              .map((columns) => columnOf(columns))
              .filter(({ child, belongs }) => child === table && !belongs)
              .filter(({ parent, from }) => goneOf(parent).has(String(row[from])));
            return { ...row, ...Object.fromEntries(held.map(({ from }) => [from, null])) };
          });
        for (const columns of all) {
          const { child, parent, from, key } = columnOf(columns);
          if (
            child === table &&
            (before.get(table) ?? []).some((row) => goneOf(parent).has(row[from] as string))
          )
            tried.add(key);
        }
        // Words that nothing has any more are forgotten afterwards; purging is an act of its own, without changes; and rows
        // that go are tallied no more.
        if (table === "SearchWord" || table === "Act" || table === "Tally") continue;
        const shown = (rows: readonly Row[]) => rows.map((row) => without(row, rewritten)).toSorted();
        expect([table, shown(after.get(table) ?? [])]).toEqual([table, shown(expected)]);
      }
      const stays = new Set(
        Object.entries(named)
          .filter(([, decision]) => typeof decision === "object")
          .map(([column]) => column),
      );
      const naming = [...after].flatMap(([table, rows]) =>
        rows.flatMap((row) =>
          Object.entries(row)
            .filter(([column, value]) => !stays.has(`${table}.${column}`) && typeof value === "string")
            .filter(([, value]) => [...goneIds].some((one) => (value as string).includes(one)))
            .map(([column]) => `${table}.${column}`),
        ),
      );
      expect(naming).toEqual([]);
    },
  );

  it("was tried by every reference there is to something that can be thrown away", () => {
    const missing = all
      .map((columns) => columnOf(columns))
      .filter(({ parent, key }) => purged.includes(parent) && !tried.has(key))
      .map(({ child, from }) => `${child}.${from}`);
    expect(missing).toEqual([]);
  });
});

describe("every table has its place in this", () => {
  it("what can be thrown away is purged, or is in no trash", () => {
    const thrown = accountTables.filter((table) => columnsOf(table).includes("deletedAt"));
    expect(thrown.toSorted()).toEqual([...purged, ...Object.keys(notInTrash)].toSorted());
  });

  it("names what can be thrown away by a reference or in a column decided on, or is apart from it", () => {
    const byReference = new Set(all.map((columns) => columnOf(columns).child));
    const byColumn = new Set(Object.keys(named).map((column) => column.split(".")[0]));
    const undecided = accountTables.filter(
      (table) =>
        !purged.includes(table) && !byReference.has(table) && !byColumn.has(table) && !(table in apart),
    );
    expect(undecided).toEqual([]);
  });

  it("has no column with an id or JSON that is not decided on", () => {
    const schema = readFileSync(
      fileURLToPath(new URL("../../../../../prisma/schema.prisma", import.meta.url)),
      "utf8",
    );
    const json = new Set(
      [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = "", body = ""]) =>
        [...body.matchAll(/(?:\/\/\/|\/\*\*).*\bJSON\b.*\n\s+(\w+)/g)].map(
          ([, column]) => `${model}.${column}`,
        ),
      ),
    );
    expect(json.size).toBeGreaterThan(10);
    const byReference = new Set(all.map((columns) => `${columnOf(columns).child}.${columnOf(columns).from}`));
    const ids = accountTables.flatMap((table) =>
      columnsOf(table)
        .filter((column) => /(?:Id|^ref)$/.test(column) && column !== "accountId")
        .map((column) => `${table}.${column}`),
    );
    const undecided = [...ids, ...json].filter(
      (column) => !byReference.has(column) && !(column in named) && !(column in nameless),
    );
    expect(undecided).toEqual([]);
  });
});
