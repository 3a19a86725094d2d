import type { Change } from "@followthrough/contract";
import { testDialect } from "@followthrough/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stage, acts, beginStage } from "../../testing/performing";
import { type Row, type Rows, snapshotRows } from "../../testing/rewind";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { undos } from "../../testing/undoableActs";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** What the rows of each table are, or are a part of, and the column that says of which. */
const places: Readonly<Record<string, readonly [noun: string, column: string, isPart?: "part"]>> = {
  Contact: ["contact", "id"],
  ContactMethod: ["contact", "contactId", "part"],
  ContactTag: ["contact", "contactId", "part"],
  ContactPhoto: ["contact", "contactId", "part"],
  SavedView: ["view", "id"],
  Event: ["event", "id"],
  Conversation: ["conversation", "id"],
  ConversationContact: ["conversation", "conversationId", "part"],
  FollowUp: ["follow-up", "id"],
  Snooze: ["follow-up", "followUpId", "part"],
  Completion: ["follow-up", "followUpId", "part"],
  Referral: ["referral", "id"],
  Introduction: ["introduction", "id"],
  Telling: ["telling", "id"],
  Opportunity: ["opportunity", "id"],
  OpportunityContact: ["opportunity", "opportunityId", "part"],
  OpportunityMove: ["opportunity", "opportunityId", "part"],
  Playbook: ["playbook", "id"],
  PlaybookRun: ["playbook-run", "id"],
  MessageTemplate: ["template", "id"],
};

const place = (key: string, row: Row): { record: string; isPart: boolean } | null => {
  const [table = ""] = key.split(" ");
  if (table === "OpportunityStage") return { record: "stages all", isPart: true };
  const [noun, column = "", isPart] = places[table] ?? [];
  return noun === undefined ? null : { record: `${noun} ${String(row[column])}`, isPart: isPart === "part" };
};

const textOf = ({ version: _version, updatedAt: _updatedAt, ...row }: Row): string => JSON.stringify(row);

/** Every record that is to be seen, with all that belongs to it, by noun and id. */
const records = (rows: Rows): Map<string, string> => {
  const own = new Set<string>(["stages all"]);
  const all = new Map<string, string[]>();
  for (const [key, row] of rows) {
    const found = place(key, row);
    if (!found) continue;
    if (!found.isPart && (row["deletedAt"] ?? null) === null) own.add(found.record);
    all.set(found.record, [...(all.get(found.record) ?? []), textOf(row)]);
  }
  return new Map(
    [...all].filter(([key]) => own.has(key)).map(([key, texts]) => [key, texts.toSorted().join()]),
  );
};

const readSince = async (jo: TestUser, since: number): Promise<{ changes: Change[]; newest: number }> => {
  const changes: Change[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { since, limit: 3, ...(cursor ? { cursor } : {}) };
    const { nextCursor, newest, ...page } = await jo.get("GET /changes", { query });
    changes.push(...page.changes);
    cursor = nextCursor;
    if (cursor === null) return { changes, newest };
  }
  throw new Error("no last page");
};

const draw = fc.record({ one: fc.nat(40), other: fc.nat(40) });
const every = Object.keys(acts);
/** Every act once, in any order, on what those before it left. */
const turns = fc.tuple(
  fc.shuffledSubarray(every, { minLength: every.length }),
  fc.array(fc.record({ draw, isUndone: fc.boolean() }), { minLength: every.length, maxLength: every.length }),
);

/** Who keeps a list of all records by what they are told has those there are, and knows of each that it is another. */
const mustBeTold = (known: Set<string>, before: Rows, after: Rows, changes: readonly Change[]): void => {
  for (const { noun, id, kind } of changes) {
    const record = `${noun} ${id}`;
    if (kind === "removed") known.delete(record);
    else known.add(record);
  }
  const [was, is] = [records(before), records(after)];
  const there = new Set([...after].map(([key, row]) => place(key, row)?.record));
  expect([...is.keys()].filter((record) => !known.has(record))).toEqual([]);
  // What was deleted for good went with somebody who had been told of as removed.
  expect([...known].filter((record) => !is.has(record) && there.has(record))).toEqual([]);
  const named = new Set(changes.map(({ noun, id }) => `${noun} ${id}`));
  const others = [...is].filter(([record, text]) => was.has(record) && was.get(record) !== text);
  expect(others.map(([record]) => record).filter((record) => !named.has(record))).toEqual([]);
};

const follow = async (stage: Stage, act: () => Promise<unknown>): Promise<void> => {
  const { jo } = stage.world;
  const { newest: since } = await jo.get("GET /changes");
  const before = await snapshotRows(app.db, stage.accountId);
  await act();
  const after = await snapshotRows(app.db, stage.accountId);
  const { changes, newest } = await readSince(jo, since);
  expect(newest).toBeGreaterThanOrEqual(since);
  mustBeTold(new Set(records(before.rows).keys()), before.rows, after.rows, changes);
};

it("tells whatever was made, changed and removed, whatever was done and undone", async () => {
  await fc.assert(
    fc.asyncProperty(turns, async ([names, how]) => {
      const stage = await beginStage(app);
      expect(how).toHaveLength(names.length);
      for (const [at, one] of how.entries()) {
        const name = names[at] ?? "";
        try {
          await follow(stage, async () => {
            const done = await stage.perform(name, one.draw, at + 1);
            if (done && one.isUndone && name in undos) await stage.undo(done, at + 1);
          });
        } catch (error) {
          throw new Error(`${name}${one.isUndone ? ", undone" : ""}: ${String(error)}`, { cause: error });
        }
      }
    }),
    { numRuns: Number(process.env["SEQUENCES"] ?? (testDialect === "sqlite" ? 3 : 2)), endOnFailure: true },
  );
}, 200_000);
