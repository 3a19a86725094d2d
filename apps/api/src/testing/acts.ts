import {
  type Act,
  type World,
  itself,
  keep,
  lookAround,
  names,
  nobody,
  noted,
  on,
  params,
  pick,
  type Draw,
} from "./world";

const days = ["2026-06-20", "2026-06-24", "2026-06-25", "2026-06-26", "2026-07-02", "2026-08-03"] as const;
const before = (at: number) => days[at % 3] ?? days[0];
const ahead = (at: number) => days[2 + (at % 4)] ?? days[2];
const today = "2026-06-25";
const tagOf = (at: number) => (at % 2 === 0 ? "arts" : "Board");
const step = (at: number) => ({ action: "call", what: "Call", dueOn: ahead(at) }) as const;
/** For or with nobody. */
const ownStep = (at: number) =>
  ({ action: "other", what: "Renew the membership", dueOn: ahead(at) }) as const;

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

const onePixel = (shade: number) =>
  new Uint8Array(Buffer.from(`89504e470d0a1a0a0000000d4948445200000001000000010${shade}`, "hex"));

const card = (name: string) =>
  new TextEncoder().encode(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTITLE:Curator\r\nEND:VCARD\r\n`);

/** By the name of the route; two of one route are told apart by what stands after it. */
const plainActs = {
  createFollowUp: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /follow-ups", { body: { contactId: pick(ids.people, one), ...step(other) } }),
      ({ id }) => ids.steps.push(id),
    ),
  "createFollowUp late": ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /follow-ups", {
        body: { contactId: pick(ids.people, one), ...step(other), dueOn: "2026-06-20" },
      }),
      ({ id }) => ids.steps.push(id),
    ),
  "createFollowUp own": ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /follow-ups", {
        body: { contactId: null, ...ownStep(other), dueOn: one % 3 === 0 ? before(other) : ahead(other) },
      }),
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
          ...(one % 3 === 0
            ? { next: step(other), also: one % 2 === 0 ? [step(one)] : [] }
            : { settles: one % 3 === 1 }),
        },
      }),
      ({ id, next, also }) => {
        ids.talks.push(id);
        ids.steps.push(...[...(next ? [next] : []), ...also].map((made) => made.id));
      },
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
        also: other % 4 === 0 ? [step(one), { ...step(one), waitingSinceOn: today }] : [],
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
  /** With somebody known, about whom it says what was not known. */
  "saveCapture filling": ({ jo, ids }, { one, other }) => {
    const id = crypto.randomUUID();
    const known = { name: "Known", contactId: pick(ids.people, one) };
    const body = {
      event:
        other % 3 === 0 ? { eventId: pick(ids.events, one) } : { name: "Open day", startsOn: before(one) },
      people: [
        { ...known, organization: "Harbor House", email: `known${other}@example.org`, metOn: before(one) },
      ],
      conversations: [{ channel: "call" as const, heldOn: before(other), notes: "Said so", people: [0] }],
      followUps: [{ ...step(one), person: 0 }],
    };
    return keep(jo.call("PUT /captures/:id", { params: { id }, body }), ({ event }) => {
      ids.captures.push(id);
      if (event?.isNew) ids.events.push(event.id);
    });
  },
  "saveCapture of a lead": ({ jo, ids }, { one, other }) => {
    const id = crypto.randomUUID();
    const body = {
      people: [
        { name: "Known", contactId: pick(ids.people, one) },
        { name: names[other % 4] ?? "Somebody", email: `lead${other}@example.org` },
      ],
      referrals: [{ from: 0, to: 1, reason: "Use my name", heardOn: before(one), mustBeNew: true }],
      opportunities: [
        { person: 1, title: "Researcher", closesOn: ahead(one), people: [{ person: 0, role: "Peer" }] },
      ],
      followUps: [{ ...step(other), person: 1, opportunity: 0 }],
    };
    return keep(jo.call("PUT /captures/:id", { params: { id }, body }), ({ people, opportunities }) => {
      ids.captures.push(id);
      ids.people.push(...people.map((each) => each.id));
      ids.leads.push(...opportunities.map((each) => each.id));
    });
  },
  /** Of nobody at all, or beside somebody. */
  "saveCapture own": ({ jo, ids }, { one, other }) => {
    const id = crypto.randomUUID();
    const isAlone = one % 2 === 0;
    const body = {
      people: isAlone ? [] : [{ name: "Known", contactId: pick(ids.people, one) }],
      followUps: [{ ...ownStep(other), person: null }, ...(isAlone ? [] : [{ ...step(one), person: 0 }])],
    };
    return keep(jo.call("PUT /captures/:id", { params: { id }, body }), ({ followUps }) => {
      ids.captures.push(id);
      ids.steps.push(...followUps.map((each) => each.id));
    });
  },
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
  "actInBulk star": bulk(({ other }) => ({ kind: other % 2 === 0 ? "star" : "unstar" })),
  "actInBulk unarchive": bulk(() => ({ kind: "unarchive" })),
  "actInBulk addTags": bulk(({ one }) => ({ kind: "addTags", tags: ["board", tagOf(one)] })),
  "actInBulk removeTags": bulk(({ one }) => ({ kind: "removeTags", tags: [tagOf(one)] })),
  "actInBulk followUp": bulk(({ one }) => ({ kind: "followUp", ...step(one) })),
  "actInBulk playbook": bulk((_draw, { ids }) => ({ kind: "playbook", playbookId: pick(ids.playbooks, 0) })),
  makeFreshStart: ({ jo, ids }, { one, other }) =>
    keep(
      jo.call("POST /fresh-starts", {
        body: {
          choice: other % 2 === 0 ? "spread" : "drop",
          exceptions: [{ id: pick(ids.steps, one), choice: other % 3 === 0 ? "keep" : "drop" }],
        },
      }),
      ({ id }) => ids.freshStarts.push(id),
    ),
  undoFreshStart: on("freshStarts", "DELETE /fresh-starts/:id", itself),
  setContactPhoto: async ({ jo, ids }, { one, other }) => {
    const at = params(ids.people, one);
    const { answer } = await jo.call("GET /contacts/:id", at);
    const version = answer.contact?.version ?? 1;
    return jo.call("PUT /contacts/:id/photo", { ...at, body: onePixel(other % 9), version });
  },
  removeContactPhoto: on("people", "DELETE /contacts/:id/photo", "setContactPhoto"),
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
  undoConversation: on("talks", "DELETE /conversations/:id/recording", itself),
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
  deleteView: on("views", "DELETE /views/:id"),
  restoreView: on("views", "POST /views/:id/restoration", "deleteView"),
  deleteTemplate: on("templates", "DELETE /templates/:id"),
  restoreTemplate: on("templates", "POST /templates/:id/restoration", "deleteTemplate"),
  createEvent: ({ jo, ids }, { one }) =>
    keep(jo.call("POST /events", { body: { name: "Open day", startsOn: before(one) } }), ({ id }) =>
      ids.events.push(id),
    ),
  saveTelling: async ({ jo, ids }, { one, other }) => {
    const { tellings } = await jo.get("GET /tellings", { query: {} });
    const owed = tellings[one % Math.max(tellings.length, 1)];
    const body = {
      contactId: owed?.contactId ?? nobody,
      referralId: owed?.referralId ?? null,
      opportunityId: owed?.opportunityId ?? null,
      news: owed?.news ?? "met",
      outcome: other % 3 === 0 ? ("dismissed" as const) : ("told" as const),
    };
    return keep(jo.call("POST /tellings", { body }), ({ id }) => ids.tellings.push(id));
  },
  undoTelling: on("tellings", "DELETE /tellings/:id", itself),
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
} satisfies Record<string, Act>;

export const acts: Readonly<Record<string, Act>> = Object.fromEntries(
  Object.entries(plainActs).map(([name, act]) => [name, noted(name, act)]),
);
