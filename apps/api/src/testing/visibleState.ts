import { Prisma } from "@followthrough/db";
import type { TestApp, TestUser } from "./startTestApp";

/** What every edit moves and no story is about. */
const moving = new Set(["version", "updatedAt", "seq"]);

const settled = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, field: unknown) => (moving.has(key) ? undefined : field)),
  ) as unknown;

const tables = [
  "Contact",
  "ContactMethod",
  "ContactTag",
  "Event",
  "Conversation",
  "ConversationContact",
  "FollowUp",
  "Snooze",
  "Completion",
  "Referral",
  "Opportunity",
  "SearchDocument",
] as const;

interface StoredRow {
  deletedAt?: string | null;
  conversationId?: string;
  contactId?: string;
}

/** All rows of the account that are not in the trash, and do not belong to something that is. */
const rowsOf = async (app: TestApp, accountId: string) => {
  const stored: Record<string, StoredRow[]> = {};
  for (const table of tables) {
    const rows = await app.db.read.rows<StoredRow>(
      Prisma.sql`SELECT t.* FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId} ORDER BY 1, 2, 3`,
    );
    stored[table] = rows.filter(({ deletedAt }) => !deletedAt);
  }
  const kept = new Set((stored["Conversation"] as { id: string }[]).map(({ id }) => id));
  stored["ConversationContact"] = (stored["ConversationContact"] ?? []).filter(({ conversationId = "" }) =>
    kept.has(conversationId),
  );
  const known = new Set((stored["Contact"] as { id: string }[]).map(({ id }) => id));
  for (const table of ["ContactMethod", "ContactTag"])
    stored[table] = (stored[table] ?? []).filter(({ contactId = "" }) => known.has(contactId));
  return stored;
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
