import { type RouteName, routes } from "@followthrough/contract";
import { testDialect } from "@followthrough/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mustKeepLaws } from "./testing/laws";
import { type Reply, type TestApp, type TestUser, startTestApp } from "./testing/startTestApp";
import { newStory } from "./testing/story";

// Whatever is taken away, given back, made one and made two again, in whatever order and now and then two at once: the days
// a person sums up are those of their rows after every single act.

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

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

/** One out of the trash, or of an undo: by the pool it takes from. */
const on =
  (pool: Pool, key: Parameters<TestUser["call"]>[0]): Act =>
  ({ jo, ids }, { one }) =>
    jo.call(key, params(ids[pool], one) as never);

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
        next: other % 3 === 0 ? step(other) : null,
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
  undoImport: on("imports", "POST /imports/:id/undo"),
  "actInBulk delete": bulk(() => ({ kind: "delete" })),
  "actInBulk archive": bulk(() => ({ kind: "archive" })),
  "actInBulk followUp": bulk(({ one }) => ({ kind: "followUp", ...step(one) })),
  "actInBulk playbook": bulk((_draw, { ids }) => ({ kind: "playbook", playbookId: pick(ids.playbooks, 0) })),
  undoBulkAct: on("bulkActs", "DELETE /bulk-acts/:id"),
  mergeContacts: merge,
  mergeSureOnes: ({ jo, ids }) =>
    keep(jo.call("POST /merges/sure", { body: {} }), ({ batchId }) =>
      ids.mergeBatches.push(batchId ?? nobody),
    ),
  undoMerge: on("merges", "DELETE /merges/:id"),
  undoMergeBatch: on("mergeBatches", "DELETE /merge-batches/:id"),
  dismissDuplicate: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /duplicates/dismissals", {
        body: { ids: [pick(ids.people, one), pick(ids.people, other)] },
      }),
      ({ id }) => ids.dismissals.push(id),
    ),
  undoDismissal: on("dismissals", "DELETE /duplicates/dismissals/:id"),
  undoCapture: on("captures", "DELETE /captures/:id"),
  undoCompletion: on("steps", "DELETE /follow-ups/:id/completion"),
  undoDrop: on("steps", "DELETE /follow-ups/:id/drop"),
  undoSnooze: on("steps", "DELETE /follow-ups/:id/snoozes/latest"),
  undoMove: on("moves", "DELETE /opportunity-moves/:id"),
  undoApplying: on("runBatches", "DELETE /playbook-batches/:id"),
  undoLeaving: on("runs", "DELETE /playbook-runs/:id/leaving"),
  undoThanks: on("referrals", "DELETE /referrals/:id/thanks"),
  thankReferrer: ({ jo, ids }, { one }) =>
    jo.call("POST /referrals/:id/thanks", { ...params(ids.referrals, one), body: {} }),
  deleteContact: on("people", "DELETE /contacts/:id"),
  restoreContact: on("people", "POST /contacts/:id/restoration"),
  deleteConversation: on("talks", "DELETE /conversations/:id"),
  restoreConversation: on("talks", "POST /conversations/:id/restoration"),
  deleteFollowUp: on("steps", "DELETE /follow-ups/:id"),
  restoreFollowUp: on("steps", "POST /follow-ups/:id/restoration"),
  deleteReferral: on("referrals", "DELETE /referrals/:id"),
  restoreReferral: on("referrals", "POST /referrals/:id/restoration"),
  deleteIntroduction: on("introductions", "DELETE /introductions/:id"),
  restoreIntroduction: on("introductions", "POST /introductions/:id/restoration"),
  deleteOpportunity: on("leads", "DELETE /opportunities/:id"),
  restoreOpportunity: on("leads", "POST /opportunities/:id/restoration"),
  deleteEvent: on("events", "DELETE /events/:id"),
  restoreEvent: on("events", "POST /events/:id/restoration"),
  deletePlaybook: on("playbooks", "DELETE /playbooks/:id"),
  restorePlaybook: on("playbooks", "POST /playbooks/:id/restoration"),
  addSampleNetwork: async ({ jo, ids }) =>
    keep(jo.call("POST /sample-network"), () => {
      ids.people.push(...ids.people.slice(0, 0));
    }),
  removeSampleNetwork: ({ jo }) => jo.call("DELETE /sample-network"),
  emptyTrash: ({ jo, ids }, { one }) =>
    jo.call("POST /trash/emptying", {
      body: one % 4 === 0 ? {} : { items: [{ kind: "contact", id: pick(ids.people, one) }] },
    }),
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
  return { jo, ids };
};

const draw = fc.record({ one: fc.nat(40), other: fc.nat(40) });
const oneAct = fc.record({ name: fc.constantFrom(...Object.keys(acts)), draw });
/** One act, or two sent at once. */
const turn = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(oneAct) },
  { weight: 1, arbitrary: fc.tuple(oneAct, oneAct) },
);

it("has every route that takes away, gives back, makes one and makes two", () => {
  const takes =
    /^(?:delete|restore|undo|remove|merge|addSample|runImport|planImport|actInBulk|emptyTrash|saveCapture)/;
  // What is of the account itself, or of what no day of a person is summed up from.
  const elsewhere = /Account|Archive|View|Template|undoTelling/;
  const names_ = (Object.keys(routes) as RouteName[]).filter(
    (name) => takes.test(name) && !elsewhere.test(name),
  );
  const had = new Set(Object.keys(acts).map((name) => name.split(" ")[0]));
  expect(names_.filter((name) => !had.has(name))).toEqual([]);
});

const runs = Number(process.env["SEQUENCES"] ?? (testDialect === "sqlite" ? 14 : 8));

it("however things are removed, undone, merged, imported and brought back: the days summed up are those of the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 25, maxLength: 45 }), async (turns) => {
      const world = await begin();
      const done: string[] = [];
      for (const [at, sent] of turns.entries()) {
        if (at % 5 === 0) await lookAround(world);
        const replies = await Promise.all(
          sent.map(async (one) => {
            const reply = await acts[one.name]?.(world, one.draw);
            done.push(`${one.name} ${one.draw.one} ${one.draw.other}: ${reply?.status}`);
            return reply;
          }),
        );
        for (const reply of replies) expect(reply?.status).toBeLessThan(500);
        await mustKeepLaws(app.db).catch((error: unknown) => {
          throw new Error(`${String(error)} after\n${done.join("\n")}`);
        });
      }
    }),
    { numRuns: runs, ...(process.env["SEED"] ? { seed: Number(process.env["SEED"]) } : {}) },
  );
}, 300_000);
