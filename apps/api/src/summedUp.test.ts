import { appendFileSync } from "node:fs";
import { type RouteName, routes } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { collectStatements, testDialect } from "@followthrough/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acts } from "./testing/acts";
import { mustKeepLaws } from "./testing/laws";
import { snapshotRows, mustRewind } from "./testing/rewind";
import { type TestApp, startTestApp } from "./testing/startTestApp";
import { type Draw, type World, beginWorld, lookAround } from "./testing/world";

// Whatever is taken away, given back, made one and made two again, in whatever order and now and then two at once: the days
// a person sums up are those of their rows after every single act.

let app: TestApp;
const collecting = collectStatements();
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  collecting.stop();
  await app.stop();
});

const draw = fc.record({ one: fc.nat(40), other: fc.nat(40) });
const oneAct = fc.record({ name: fc.constantFrom(...Object.keys(acts)), draw });
/** An act and what takes it back: by chance alone the two would seldom meet. */
const there = [
  ["completeFollowUp", "undoCompletion"],
  ["dropFollowUp", "undoDrop"],
  ["snoozeFollowUp", "undoSnooze"],
  ["leavePlaybook", "undoLeaving"],
  ["applyPlaybook", "undoApplying"],
  ["moveOpportunity", "undoMove"],
  ["saveCapture", "undoCapture"],
  ["runImport", "undoImport"],
  ["mergeContacts", "undoMerge"],
  ["actInBulk delete", "undoBulkAct"],
  ["deleteContact", "restoreContact"],
  ["deleteConversation", "restoreConversation"],
  ["deleteFollowUp", "restoreFollowUp"],
  ["deleteReferral", "restoreReferral"],
  ["deleteIntroduction", "restoreIntroduction"],
  ["deleteOpportunity", "restoreOpportunity"],
  ["deleteEvent", "restoreEvent"],
  ["addSampleNetwork", "removeSampleNetwork"],
] as const;
/** Something of one's own, which keeps people whom an undo would take along. */
const ofOnesOwn = fc.record({ name: fc.constantFrom("createConversation", "createFollowUp"), draw });
/** With something in between, or nothing. */
const thereAndBack = fc
  .tuple(fc.constantFrom(...there), draw, fc.option(fc.oneof(oneAct, ofOnesOwn)))
  .map(([[act, back], at, between]) => [
    { name: act, draw: at },
    ...(between ? [between] : []),
    // The last of those it was done on.
    { name: back, draw: { one: 1, other: 1 } },
  ]);
/** One act, an act and its undo, or two sent at once. */
const turn = fc.oneof(
  { weight: 5, arbitrary: fc.record({ sent: fc.tuple(oneAct), atOnce: fc.constant(false) }) },
  { weight: 3, arbitrary: fc.record({ sent: thereAndBack, atOnce: fc.constant(false) }) },
  { weight: 2, arbitrary: fc.record({ sent: fc.tuple(oneAct, oneAct), atOnce: fc.constant(true) }) },
);

it("has every route that takes away, gives back, makes one and makes two", () => {
  const takes =
    /^(?:delete|restore|undo|remove|merge|addSample|runImport|planImport|actInBulk|emptyTrash|saveCapture)/;
  // What is of the account itself, or of what no day of a person is summed up from; by a link it is the same code.
  const elsewhere = /Account|Archive|Channel|View|Template|undoTelling|ByLink/;
  const every = (Object.keys(routes) as RouteName[]).filter(
    (name) => takes.test(name) && !elsewhere.test(name),
  );
  const had = new Set(Object.keys(acts).map((name) => name.split(" ")[0]));
  expect(every.filter((name) => !had.has(name))).toEqual([]);
});

const runs = Number(process.env["SEQUENCES"] ?? (testDialect === "sqlite" ? 14 : 8));
/** Fewer and longer ones in the tests, many shorter ones in the trials: what goes wrong mostly takes few turns. */
const [fewest, most] = process.env["SEQUENCE_TURNS"]?.split("-").map(Number) ?? [25, 45];
/** Where each sequence's answers are written down, a line each, to be compared with those on the other database. */
const log = process.env["SEQUENCE_LOG"];

/** What is left of a sequence, without what differs from run to run: ids and instants. */
const describeState = async ({ jo }: World): Promise<string> => {
  const { contacts } = await jo.get("GET /contacts", { query: { limit: 100 } });
  return JSON.stringify(
    contacts.map(({ name, tags, metOn, lastConversationOn, nextStep }) => [
      name,
      tags,
      metOn,
      lastConversationOn,
      nextStep && [nextStep.what, nextStep.dueOn],
    ]),
  );
};

it(
  "however things are removed, undone, merged, imported and brought back: the days summed up are those of the rows, and the journal leads back",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: fewest ?? 25, maxLength: most ?? 45 }), async (turns) => {
        const world = await beginWorld(app);
        const accountId = (await world.jo.get("GET /session")).account?.id ?? "";
        const then = await snapshotRows(app.db, accountId);
        const done: string[] = [];
        const perform = async ({ name, draw: at }: { name: string; draw: Draw }) => {
          const reply = await acts[name]?.(world, at);
          done.push(`${name} ${at.one} ${at.other}: ${reply?.status}`);
          expect(reply?.status).toBeLessThan(500);
        };
        const mustAddUp = () =>
          collecting
            .without(() => mustKeepLaws(app.db, accountId))
            .catch((error: unknown) => {
              throw new Error(`${String(error)} after\n${done.join("\n")}`);
            });
        for (const [at, { sent, atOnce }] of turns.entries()) {
          if (at % 5 === 0) await lookAround(world);
          // Which of two comes first is nobody's to say, and so is what they answer: that is for the races.
          if (atOnce && !log) await Promise.all(sent.map(perform));
          else
            for (const one of sent) {
              await perform(one);
              await mustAddUp();
            }
          await mustAddUp();
        }
        await mustRewind(app.db, accountId, then).catch((error: unknown) => {
          throw new Error(`${String(error)} after\n${done.join("\n")}`);
        });
        if (log) appendFileSync(log, `${JSON.stringify([done, await describeState(world)])}\n`);
      }),
      { numRuns: runs, ...(process.env["SEED"] ? { seed: Number(process.env["SEED"]) } : {}) },
    );
  },
  300_000 + runs * 10_000,
);

/**
 * Tables of a few rows, whatever an account holds; the attempts are emptied by these tests alone, and `w` is a walk from one
 * row to the next by its keys.
 */
const small = new Set(["Account", "AttemptCount", "sqlite_master", "w"]);

/** Steps that read a table from end to end; what a statement makes itself is read as it must. */
const wholeTables = (plan: readonly string[]): string[] => {
  const made = new Set(plan.map((detail) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1]));
  return plan.filter((detail) => {
    const table = /^SCAN (?:main\.)?(\w+)/.exec(detail)?.[1];
    return (
      table !== undefined &&
      !/VIRTUAL TABLE|-ROW VALUES|CONSTANT ROW/.test(detail) &&
      !made.has(table) &&
      !small.has(table)
    );
  });
};

it.runIf(testDialect === "sqlite")(
  "no statement of an act or of a look around reads a whole table",
  async () => {
    const [main] = await app.db.read.rows<{ file: string }>(Prisma.sql`PRAGMA database_list`);
    const explained = collecting.explain(main?.file ?? "");
    expect(explained.length).toBeGreaterThan(300);
    expect(
      explained.flatMap(({ sql, plan }) =>
        wholeTables(plan).map((read) => `${read}: ${sql.replace(/\s+/g, " ")}`),
      ),
    ).toEqual([]);
  },
);
