import { randomUUID } from "node:crypto";
import { createDb } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/sqlite/client";
import type { Client } from "./client";

/** What was sent, and whether the server said that it is done. */
interface Sent<T> {
  readonly what: T;
  acknowledged: boolean;
}

/** What the writers sent so far: the names or texts by which each act is found again. */
export interface Writes {
  readonly captures: Sent<string>[];
  readonly people: Sent<string>[];
  readonly steps: Sent<{ done: string; next: string }>[];
  readonly edits: Sent<{ id: string; count: number }>[];
}

export const noWrites = (): Writes => ({ captures: [], people: [], steps: [], edits: [] });

export const acknowledgedIn = (writes: Writes): number =>
  Object.values(writes).reduce(
    (sum, sent: Sent<unknown>[]) => sum + sent.filter(({ acknowledged }) => acknowledged).length,
    0,
  );

const isDone = (status: number): boolean => status >= 200 && status < 300;

const noted = async <T>(
  list: Sent<T>[],
  what: T,
  act: () => Promise<{ status: number }>,
): Promise<boolean> => {
  const sent: Sent<T> = { what, acknowledged: false };
  list.push(sent);
  sent.acknowledged = isDone((await act()).status);
  return sent.acknowledged;
};

const captured = (mark: string, today: string) => ({
  people: [{ name: `One ${mark}`, metOn: today }, { name: `Two ${mark}` }],
  conversations: [{ channel: "call", heldOn: today, notes: `Talked ${mark}`, people: [0, 1] }],
  referrals: [{ from: 0, to: 1 }],
  followUps: [
    { person: 0, action: "email", what: `First ${mark}`, dueOn: today },
    { person: 1, action: "call", what: `Second ${mark}`, dueOn: today },
  ],
});

/**
 * One writer: captures, adds, edits, completes with the next step, again and again until told to stop. Each act has a text that
 * no other has, so that what became of it can be told from the database alone.
 */
export const writeUntil = async (client: Client, writes: Writes, isOver: () => boolean): Promise<void> => {
  const { today } = client;
  const person = await client.send("POST", "/contacts", { body: { name: `Edited ${randomUUID()}` } });
  const id = String(person.body["id"]);
  let version = Number(person.body["version"]);
  const plan = (what: string) => ({ contactId: id, action: "email", what, dueOn: today });
  let what = `Step ${randomUUID()}`;
  let step = await client.send("POST", "/follow-ups", { body: plan(what) });
  for (let count = 1; !isOver(); count += 1) {
    const mark = randomUUID();
    await noted(writes.captures, mark, () =>
      client.send("PUT", `/captures/${mark}`, { body: captured(mark, today) }),
    );
    await noted(writes.people, `Somebody ${mark}`, () =>
      client.send("POST", "/contacts", { body: { name: `Somebody ${mark}` } }),
    );
    await noted(writes.edits, { id, count }, async () => {
      const edited = await client.send("PATCH", `/contacts/${id}`, {
        body: { notes: `Edit ${count}` },
        version,
      });
      version = Number(edited.body["version"] ?? version);
      return edited;
    });
    const next = `Step ${randomUUID()}`;
    const isClosed = await noted(writes.steps, { done: what, next }, async () => {
      const { action, dueOn } = plan(next);
      const completed = await client.send("POST", `/follow-ups/${String(step.body["id"])}/completion`, {
        body: { outcome: "Done", next: { action, what: next, dueOn } },
        version: Number(step.body["version"]),
      });
      const follows = completed.body["next"];
      if (isDone(completed.status) && typeof follows === "object" && follows !== null) {
        step = { ...completed, body: follows as Record<string, unknown> };
        what = next;
      }
      return completed;
    });
    if (!isClosed) {
      // It may be closed all the same. Closed again with another next step, it would look like an act that is half done.
      what = `Step ${randomUUID()}`;
      step = await client.send("POST", "/follow-ups", { body: plan(what) });
    }
  }
};

export interface Losses {
  /** Acknowledged by the server, but missing in the database. */
  readonly lost: number;
  /** Only some of the rows of an act are there. */
  readonly half: number;
}

/** Compares what was acknowledged with what is in the database. The server may be stopped. */
export const lossesIn = async (url: string, writes: Writes): Promise<Losses> => {
  const db = await createDb(url);
  const texts = async (sql: Prisma.Sql) =>
    new Set((await db.read.rows<{ text: string }>(sql)).map(({ text }) => text));
  try {
    const people = await texts(Prisma.sql`SELECT "name" AS "text" FROM "Contact"`);
    const talks = await texts(Prisma.sql`SELECT "notes" AS "text" FROM "Conversation"`);
    const steps = await texts(Prisma.sql`SELECT "what" AS "text" FROM "FollowUp"`);
    const done = await texts(Prisma.sql`SELECT "what" AS "text" FROM "FollowUp" WHERE "state" = 'done'`);
    const links = await texts(Prisma.sql`
      SELECT b."name" AS "text" FROM "Referral" r JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId"`);
    const notes = new Map(
      (
        await db.read.rows<{ id: string; notes: string }>(Prisma.sql`SELECT "id", "notes" FROM "Contact"`)
      ).map((row) => [row.id, row.notes]),
    );
    let [lost, half] = [0, 0];
    const look = (acknowledged: boolean, parts: readonly boolean[]) => {
      const there = parts.filter(Boolean).length;
      if (there > 0 && there < parts.length) half += 1;
      if (acknowledged && there < parts.length) lost += 1;
    };
    for (const { what: mark, acknowledged } of writes.captures)
      look(acknowledged, [
        people.has(`One ${mark}`),
        people.has(`Two ${mark}`),
        talks.has(`Talked ${mark}`),
        links.has(`Two ${mark}`),
        steps.has(`First ${mark}`),
        steps.has(`Second ${mark}`),
      ]);
    for (const { what: name, acknowledged } of writes.people) look(acknowledged, [people.has(name)]);
    for (const { what, acknowledged } of writes.steps)
      look(acknowledged, [done.has(what.done), steps.has(what.next)]);
    for (const { what, acknowledged } of writes.edits) {
      const now = Number(/^Edit (\d+)$/.exec(notes.get(what.id) ?? "")?.[1] ?? 0);
      if (acknowledged && now < what.count) lost += 1;
    }
    return { lost, half };
  } finally {
    await db.close();
  }
};
