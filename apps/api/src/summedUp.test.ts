import { appendFileSync } from "node:fs";
import { type RouteName, routes } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { collectStatements, testDialect } from "@followthrough/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mustKeepLaws } from "./testing/laws";
import { snapshotRows, mustRewind } from "./testing/rewind";
import { type Reply, type TestApp, type TestUser, startTestApp } from "./testing/startTestApp";
import { newStory } from "./testing/story";

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

const pools = [
  "people",
  "steps",
  "talks",
  "referrals",
  "events",
  "leads",
  "introductions",
  "merges",
  "mergeBatches",
  "bulkActs",
  "captures",
  "imports",
  "runs",
  "runBatches",
  "dismissals",
  "tellings",
  "moves",
  "playbooks",
] as const;
type Pool = (typeof pools)[number];

interface World {
  readonly jo: TestUser;
  readonly ids: Record<Pool, string[]>;
  /** What acts were done on, by the name of the act. */
  readonly done: Map<string, string[]>;
}

/** Chooses among what there is; one draw is good for several choices. */
interface Draw {
  readonly one: number;
  readonly other: number;
}

const nobody = "00000000-0000-7000-8000-000000000000";
const pick = (ids: readonly string[], at: number): string => ids[at % Math.max(ids.length, 1)] ?? nobody;
const days = ["2026-06-20", "2026-06-24", "2026-06-25", "2026-06-26", "2026-07-02", "2026-08-03"] as const;
const before = (at: number) => days[at % 3] ?? days[0];
const ahead = (at: number) => days[2 + (at % 4)] ?? days[2];
const today = "2026-06-25";

type Act = (world: World, draw: Draw) => Promise<Reply<unknown>>;

const keep = async <A>(call: Promise<Reply<A>>, note: (answer: A) => void): Promise<Reply<A>> => {
  const reply = await call;
  if (!reply.error) note(reply.answer);
  return reply;
};
const params = (ids: readonly string[], at: number) => ({ params: { id: pick(ids, at) } });
const step = (at: number) => ({ action: "call", what: "Call", dueOn: ahead(at) }) as const;

/** Of a pool that holds acts, such as merges. */
const itself = "itself";

/**
 * An act on one of a pool. What is given back or undone is mostly one of the last that were taken away or done: `from` an
 * act by its name. Falling on any of a pool alone, hardly one undo would find something to undo.
 */
const on =
  (pool: Pool, key: Parameters<TestUser["call"]>[0], from?: string): Act =>
  ({ jo, ids, done }, { one, other }) => {
    const recent = from === undefined ? [] : from === itself ? ids[pool] : (done.get(from) ?? []);
    const last = other % 4 === 0 ? [] : recent.slice(-2);
    return jo.call(key, params(last.length > 0 ? last : ids[pool], one) as never);
  };

/** Notes on which one it was done. */
const noted =
  (name: string, act: Act): Act =>
  async (world, draw) => {
    const { jo } = world;
    let id = "";
    const call: TestUser["call"] = (key, options) => {
      id = (options as { params?: { id?: string } } | undefined)?.params?.id ?? "";
      return jo.call(key, options);
    };
    const reply = await act({ ...world, jo: { ...jo, call } }, draw);
    if (!reply.error) world.done.set(name, [...(world.done.get(name) ?? []), id]);
    return reply;
  };

const merge: Act = async ({ jo, ids }, { one, other }) => {
  const [keptId, mergedId] = [pick(ids.people, one), pick(ids.people, other)];
  const [kept, merged] = await Promise.all(
    [keptId, mergedId].map((id) => jo.call("GET /contacts/:id", { params: { id } })),
  );
  const body = {
    keptId,
    mergedId,
    keptVersion: kept?.answer.contact?.version ?? 1,
    mergedVersion: merged?.answer.contact?.version ?? 1,
  };
  return keep(jo.call("POST /merges", { body }), ({ id }) => ids.merges.push(id));
};

/** Runs to its end: nothing else of the story goes on meanwhile, but what is sent beside it. */
const runImport: Act = async ({ jo, ids }, { one }) => {
  const at = params(ids.imports, one);
  const reply = await jo.call("POST /imports/:id/run", at);
  for (let state = reply.answer.state; state === "running";)
    ({ state } = await jo.get("GET /imports/:id", at));
  return reply;
};

const bulk =
  (act: (draw: Draw, world: World) => object): Act =>
  (world, draw) => {
    const { jo, ids } = world;
    const selection =
      draw.other % 3 === 0
        ? { filter: {}, except: [pick(ids.people, draw.one)] }
        : { ids: [...new Set([pick(ids.people, draw.one), pick(ids.people, draw.other)])] };
    return keep(
      jo.call("POST /bulk-acts", { body: { selection, act: act(draw, world) } as never }),
      ({ id }) => id && ids.bulkActs.push(id),
    );
  };

/** Everybody and every step there is now, the sample and what was brought in too, so that acts fall on them. */
const lookAround = async ({ jo, ids }: World): Promise<void> => {
  const { contacts } = await jo.get("GET /contacts", { query: { limit: 200 } });
  const { followUps } = await jo.get("GET /follow-ups", { query: { limit: 200 } });
  const { events } = await jo.get("GET /events");
  const add = (pool: Pool, found: readonly { id: string }[]) =>
    ids[pool].push(...found.map(({ id }) => id).filter((id) => !ids[pool].includes(id)));
  add("people", contacts);
  add("steps", followUps);
  add("events", events);
};

const card = (name: string) =>
  new TextEncoder().encode(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTITLE:Curator\r\nEND:VCARD\r\n`);
const names = ["Dana Ruiz", "Sam Okafor", "Yuki Sato", "Grace Lin"];

/** By the name of the route; two of one route are told apart by what stands after it. */
const acts: Record<string, Act> = {
  createFollowUp: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /follow-ups", { body: { contactId: pick(ids.people, one), ...step(other) } }),
      ({ id }) => ids.steps.push(id),
    ),
  waitForThem: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /follow-ups", {
        body: { contactId: pick(ids.people, one), ...step(other), waitingSinceOn: before(one) },
      }),
      ({ id }) => ids.steps.push(id),
    ),
  createConversation: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /conversations", {
        body: {
          channel: other % 4 === 0 ? "note" : "call",
          heldOn: before(other),
          contactIds: [...new Set([pick(ids.people, one), pick(ids.people, other)])],
        },
      }),
      ({ id }) => ids.talks.push(id),
    ),
  createReferral: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /referrals", {
        body: {
          referrerId: pick(ids.people, one),
          referred: { contactId: pick(ids.people, other) },
          heardOn: before(one),
          nextStep: step(other),
        },
      }),
      ({ referral }) => ids.referrals.push(referral.id),
    ),
  createIntroduction: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /introductions", {
        body: {
          contactAId: pick(ids.people, one),
          contactBId: pick(ids.people, other),
          madeOn: before(one),
          nextStep: step(one),
        },
      }),
      ({ id }) => ids.introductions.push(id),
    ),
  createOpportunity: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /opportunities", {
        body: { title: "Curator", contactId: pick(ids.people, one), nextStep: step(other) },
      }),
      ({ id }) => ids.leads.push(id),
    ),
  completeFollowUp: ({ jo, ids }, { one, other }) =>
    jo.call("POST /follow-ups/:id/completion", {
      ...params(ids.steps, one),
      body: {
        conversation: other % 2 === 0 ? { channel: "call", heldOn: before(other) } : null,
        next:
          other % 3 === 0 ? step(other) : other % 3 === 1 ? { ...step(other), waitingSinceOn: today } : null,
        settles: other % 5 === 0,
        doneOn: other % 7 === 0 ? before(one) : null,
      },
    }),
  dropFollowUp: ({ jo, ids }, { one }) =>
    jo.call("POST /follow-ups/:id/drop", { ...params(ids.steps, one), body: { reason: "No" } }),
  snoozeFollowUp: ({ jo, ids }, { one, other }) =>
    jo.call("POST /follow-ups/:id/snoozes", { ...params(ids.steps, one), body: { dueOn: ahead(other) } }),
  moveOpportunity: async ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /opportunities/:id/moves", {
        ...params(ids.leads, one),
        body: {
          stageId: ["talking", "lost", "won"][other % 3] ?? "lost",
          conversation: { channel: "call", heldOn: before(other), notes: "Said so" },
          nextStep: step(one),
        },
      }),
      ({ moveId }) => ids.moves.push(moveId),
    ),
  applyPlaybook: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /playbooks/:id/runs", {
        ...params(ids.playbooks, 0),
        body: {
          people: [...new Set([pick(ids.people, one), pick(ids.people, other)])].map((contactId) => ({
            contactId,
          })),
        },
      }),
      ({ batchId, runs }) => {
        ids.runBatches.push(batchId);
        ids.runs.push(...runs.map(({ id }) => id));
      },
    ),
  leavePlaybook: on("runs", "POST /playbook-runs/:id/leaving"),
  saveCapture: ({ jo, ids }, { one, other }) => {
    const id = crypto.randomUUID();
    const body = {
      people: [{ name: "Known", contactId: pick(ids.people, one) }, { name: names[other % 4] ?? "Somebody" }],
      conversations: [{ channel: "call" as const, heldOn: before(other), notes: "Said so", people: [0, 1] }],
      referrals: [{ from: 0, to: 1 }],
      followUps: [
        { ...step(one), person: 0 },
        { ...step(other), person: 1 },
      ],
    };
    return keep(jo.call("PUT /captures/:id", { params: { id }, body }), ({ people }) => {
      ids.captures.push(id);
      ids.people.push(...people.map((each) => each.id));
    });
  },
  previewImport: ({ jo, ids }, { one }) =>
    keep(
      jo.call("POST /imports", { query: { fileName: "a.vcf" }, body: card(names[one % 4] ?? "Somebody") }),
      ({ id }) => ids.imports.push(id),
    ),
  runImport,
  planImportFollowUps: ({ jo, ids }, { one }) =>
    jo.call("POST /imports/:id/follow-ups", {
      ...params(ids.imports, one),
      body: { action: "email", what: "Write", fromOn: today },
    }),
  cancelImport: on("imports", "POST /imports/:id/cancellation"),
  undoImport: on("imports", "POST /imports/:id/undo", "runImport"),
  "actInBulk delete": bulk(() => ({ kind: "delete" })),
  "actInBulk archive": bulk(() => ({ kind: "archive" })),
  "actInBulk followUp": bulk(({ one }) => ({ kind: "followUp", ...step(one) })),
  "actInBulk playbook": bulk((_draw, { ids }) => ({ kind: "playbook", playbookId: pick(ids.playbooks, 0) })),
  undoBulkAct: on("bulkActs", "DELETE /bulk-acts/:id", itself),
  mergeContacts: merge,
  mergeSureOnes: ({ jo, ids }) =>
    keep(jo.call("POST /merges/sure", { body: {} }), ({ batchId }) =>
      ids.mergeBatches.push(batchId ?? nobody),
    ),
  undoMerge: on("merges", "DELETE /merges/:id", itself),
  undoMergeBatch: on("mergeBatches", "DELETE /merge-batches/:id", itself),
  settleContact: on("people", "POST /contacts/:id/settlement"),
  undoSettlement: on("people", "DELETE /contacts/:id/settlement", "settleContact"),
  dismissDuplicate: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /duplicates/dismissals", {
        body: { ids: [pick(ids.people, one), pick(ids.people, other)] },
      }),
      ({ id }) => ids.dismissals.push(id),
    ),
  undoDismissal: on("dismissals", "DELETE /duplicates/dismissals/:id", itself),
  undoCapture: on("captures", "DELETE /captures/:id", itself),
  undoCompletion: on("steps", "DELETE /follow-ups/:id/completion", "completeFollowUp"),
  undoDrop: on("steps", "DELETE /follow-ups/:id/drop", "dropFollowUp"),
  undoSnooze: on("steps", "DELETE /follow-ups/:id/snoozes/latest", "snoozeFollowUp"),
  undoMove: on("moves", "DELETE /opportunity-moves/:id", itself),
  undoApplying: on("runBatches", "DELETE /playbook-batches/:id", itself),
  undoLeaving: on("runs", "DELETE /playbook-runs/:id/leaving", "leavePlaybook"),
  undoThanks: on("referrals", "DELETE /referrals/:id/thanks", "thankReferrer"),
  thankReferrer: ({ jo, ids }, { one }) =>
    jo.call("POST /referrals/:id/thanks", { ...params(ids.referrals, one), body: {} }),
  deleteContact: on("people", "DELETE /contacts/:id"),
  restoreContact: on("people", "POST /contacts/:id/restoration", "deleteContact"),
  deleteConversation: on("talks", "DELETE /conversations/:id"),
  restoreConversation: on("talks", "POST /conversations/:id/restoration", "deleteConversation"),
  deleteFollowUp: on("steps", "DELETE /follow-ups/:id"),
  restoreFollowUp: on("steps", "POST /follow-ups/:id/restoration", "deleteFollowUp"),
  deleteReferral: on("referrals", "DELETE /referrals/:id"),
  restoreReferral: on("referrals", "POST /referrals/:id/restoration", "deleteReferral"),
  deleteIntroduction: on("introductions", "DELETE /introductions/:id"),
  restoreIntroduction: on("introductions", "POST /introductions/:id/restoration", "deleteIntroduction"),
  deleteOpportunity: on("leads", "DELETE /opportunities/:id"),
  restoreOpportunity: on("leads", "POST /opportunities/:id/restoration", "deleteOpportunity"),
  deleteEvent: on("events", "DELETE /events/:id"),
  restoreEvent: on("events", "POST /events/:id/restoration", "deleteEvent"),
  deletePlaybook: on("playbooks", "DELETE /playbooks/:id"),
  restorePlaybook: on("playbooks", "POST /playbooks/:id/restoration", "deletePlaybook"),
  addSampleNetwork: async (world) => {
    const reply = await world.jo.call("POST /sample-network");
    await lookAround(world);
    return reply;
  },
  removeSampleNetwork: ({ jo }) => jo.call("DELETE /sample-network"),
  emptyTrash: ({ jo, ids }, { one }) =>
    jo.call("POST /trash/emptying", {
      body: one % 8 === 0 ? {} : { items: [{ kind: "contact", id: pick(ids.people, one) }] },
    }),
};

const begin = async (): Promise<World> => {
  const { jo, person } = await newStory(app);
  const ids = Object.fromEntries(pools.map((pool) => [pool, [] as string[]])) as Record<Pool, string[]>;
  // Two are the same for sure, by their address; one name comes with a file again.
  for (const name of names) ids.people.push((await person(name)).id);
  const emails = [{ address: "tolu@example.org" }];
  for (const name of ["Tolu Adeyemi", "T. Adeyemi"]) ids.people.push((await person(name, { emails })).id);
  const steps = [
    { action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" },
    { action: "email", what: "Write", after: { every: 2, unit: "day" }, from: "previous" },
  ] as const;
  ids.playbooks.push((await jo.get("POST /playbooks", { body: { name: "Own", steps: [...steps] } })).id);
  return { jo, ids, done: new Map() };
};

for (const [name, act] of Object.entries(acts)) acts[name] = noted(name, act);

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
        const world = await begin();
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
