import { Prisma } from "@followthrough/db";
import { type Table, accountTables, columnsOf } from "./accountTables";
import { type Reference, references } from "./references";
import type { TestApp, TestUser } from "./startTestApp";

/** What every edit moves and no story is about. */
const moving = new Set(["version", "updatedAt", "seq"]);

const settled = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, field: unknown) => (moving.has(key) ? undefined : field)),
  ) as unknown;

/** What no act and no undo is about, and why. Every other table with an account is compared, a new one too. */
export const notCompared = {
  Session: "signing in is no act on the network",
  KnownBrowser: "signing in is no act on the network",
  SecurityEvent: "tells what was done, undone or not",
  IdempotencyKey: "keeps the answer of each request",
  Act: "the journal tells an act and its undo, one after the other",
  Change: "the journal tells an act and its undo, one after the other",
  Delivery: "tells what was sent, which nothing takes back",
  SecretLink: "was given out, and is ended apart",
  ContactChange: "the history of a person tells an act and its undo, one after the other",
  SearchWord: "holds words for spelling that may be gone; they are cleared away later",
} as const satisfies Partial<Record<Table, string>>;

const compared = accountTables.filter((table) => !(table in notCompared));

type Row = Record<string, unknown>;

/** In the trash, or an act that was taken back. */
const isGone = ({ deletedAt, removedAt, undoneAt }: Row): boolean =>
  [deletedAt, removedAt, undoneAt].some(Boolean);

const without = (rows: readonly Row[], gone: ReadonlySet<Row>): Row[] => rows.filter((row) => !gone.has(row));

/** All rows of the account that are not in the trash, and do not belong to something that is. */
const rowsOf = async (app: TestApp, accountId: string) => {
  const stored = new Map<string, Row[]>();
  for (const table of compared) {
    const columns = Prisma.raw(
      columnsOf(table)
        .map((name) => `t."${name}"`)
        .toSorted()
        .join(", "),
    );
    const rows = await app.db.read.rows<Row>(
      Prisma.sql`SELECT ${columns} FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId}`,
    );
    stored.set(table, rows);
  }
  const gone = new Set([...stored.values()].flat().filter(isGone));
  const ownings = new Map<string, Reference[]>();
  for (const one of await references(app.db.read))
    if (one.belongs && one.parent !== "Account") ownings.set(one.key, [...(ownings.get(one.key) ?? []), one]);
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const columns of ownings.values()) {
      const [{ child, parent }] = columns as [Reference];
      const keyOf = (row: Row, side: "from" | "to") =>
        JSON.stringify(columns.map((column) => row[column[side]]));
      const lost = new Set(
        (stored.get(parent) ?? []).filter((row) => gone.has(row)).map((row) => keyOf(row, "to")),
      );
      for (const row of stored.get(child) ?? []) if (lost.has(keyOf(row, "from"))) gone.add(row);
    }
  }
  return Object.fromEntries(
    Array.from(stored, ([table, rows]) => [
      table,
      without(rows, gone).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]),
  );
};

/** Everything the account's screens can show, as the API answers it. */
const answersOf = async (user: TestUser) => {
  const { contacts } = await user.get("GET /contacts", { query: { limit: 200 } });
  const { events } = await user.get("GET /events");
  const ids = contacts.map(({ id }) => id).toSorted();
  return {
    contacts,
    events: await Promise.all(events.map(({ id }) => user.get("GET /events/:id", { params: { id } }))),
    people: await Promise.all(ids.map((id) => user.get("GET /contacts/:id", { params: { id } }))),
    chains: await Promise.all(ids.map((id) => user.get("GET /contacts/:id/chain", { params: { id } }))),
    open: await user.get("GET /follow-ups"),
    done: await user.get("GET /follow-ups", { query: { state: "done" } }),
    dropped: await user.get("GET /follow-ups", { query: { state: "dropped" } }),
    referrals: await user.get("GET /referrals"),
    opportunities: await user.get("GET /opportunities"),
    today: await user.get("GET /today"),
    counts: await user.get("GET /counts"),
    tags: await user.get("GET /tags"),
  };
};

/** All there is to see in an account, to compare before and after. Versions and times of the last edit are left out. */
export const visibleState = async (app: TestApp, user: TestUser): Promise<unknown> => {
  const { account } = await user.get("GET /session");
  const { id = "" } = (await app.db.read.account.findFirst({ where: { email: account?.email ?? "" } })) ?? {};
  return settled({ stored: await rowsOf(app, id), answers: await answersOf(user) });
};
