import type { Contact, Playbook } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
let dana: Contact;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.setNow("2026-06-25T13:00:00.000Z");
  story = await newStory(app);
  dana = await story.person("Dana Ruiz", { metOn: "2026-06-24" });
});
afterAll(() => app.stop());

const playbookNamed = async (name: string): Promise<Playbook> => {
  const { playbooks } = await story.jo.get("GET /playbooks");
  const found = playbooks.find((one) => one.name === name);
  if (!found) throw new Error(`no playbook ${name}`);
  return found;
};

/** Begins a playbook with Dana and returns the run. */
const begin = async (name: string, people: Contact[] = [dana]) => {
  const { id } = await playbookNamed(name);
  return story.jo.get("POST /playbooks/:id/runs", {
    params: { id },
    body: { people: people.map((person) => ({ contactId: person.id })) },
  });
};
const openWith = async ({ id }: { id: string }) =>
  (await story.jo.get("GET /contacts/:id", { params: { id } })).nextSteps.map(({ what, dueOn, playbook }) => [
    what,
    dueOn,
    playbook?.step ?? null,
  ]);
const done = (id: string, body = {}) =>
  story.jo.get("POST /follow-ups/:id/completion", { params: { id }, body });

describe("somebody on a playbook", () => {
  it("has one step at a time, each planned when the one before is done, to the end", async () => {
    const { runs, followUps } = await begin("Conference");
    expect(runs[0]).toMatchObject({ name: "Conference", state: "running", startedOn: "2026-06-25", step: 0 });
    expect(followUps[0]).toMatchObject({
      what: "Tell Dana it was good to meet, and what you will do next",
      dueOn: "2026-06-26",
      playbook: { name: "Conference", step: 0, steps: 3 },
    });
    app.setNow("2026-06-26T13:00:00.000Z");
    const first = await done(followUps[0]?.id ?? "");
    expect(first.next).toMatchObject({ action: "share", dueOn: "2026-07-10", playbook: { step: 1 } });
    expect(await openWith(dana)).toEqual([["Send Dana something of use", "2026-07-10", 1]]);
    const second = await done(first.next?.id ?? "");
    expect(second.next).toMatchObject({ action: "check-in", dueOn: "2026-09-28", playbook: { step: 2 } });
    const last = await done(second.next?.id ?? "");
    expect(last.next).toBeNull();
    const { playbookRuns } = await story.jo.get("GET /contacts/:id", { params: { id: dana.id } });
    expect(playbookRuns).toEqual([]);
    expect((await playbookNamed("Conference")).running).toBe(0);
  });

  it("goes on when a step is dropped, and stands where they stood when that is undone", async () => {
    const { followUps } = await begin("Conference");
    const params = { id: followUps[0]?.id ?? "" };
    const { next } = await story.jo.get("POST /follow-ups/:id/drop", { params, body: { reason: "Not now" } });
    expect(next).toMatchObject({ action: "share", playbook: { step: 1 } });
    await story.jo.get("DELETE /follow-ups/:id/drop", { params });
    expect((await openWith(dana)).map(([, , step]) => step)).toEqual([0]);
  });

  it("stands where they stood when a completion is undone", async () => {
    const { followUps } = await begin("Conference");
    const params = { id: followUps[0]?.id ?? "" };
    await done(params.id);
    await story.jo.get("DELETE /follow-ups/:id/completion", { params });
    expect((await openWith(dana)).map(([, , step]) => step)).toEqual([0]);
    expect((await done(params.id)).next).toMatchObject({ playbook: { step: 1 } });
  });

  it("may be given another next step, after which the playbook goes on", async () => {
    const { followUps } = await begin("Conference");
    const next = { action: "call", what: "Call in six months", dueOn: "2026-12-28" } as const;
    const first = await done(followUps[0]?.id ?? "", { next });
    expect(first.next).toMatchObject({ ...next, playbook: { step: 1 } });
    expect((await done(first.next?.id ?? "")).next).toMatchObject({
      action: "check-in",
      playbook: { step: 2 },
    });
  });

  it("leaves half-way by one act, and by one act goes on", async () => {
    const { runs } = await begin("Conference");
    const params = { id: runs[0]?.id ?? "" };
    expect(await story.jo.get("POST /playbook-runs/:id/leaving", { params })).toMatchObject({
      state: "left",
    });
    expect(await openWith(dana)).toEqual([]);
    const { followUps } = await story.jo.get("GET /follow-ups", { query: { state: "dropped" } });
    expect(followUps).toMatchObject([{ dropReason: `Left ${followUps[0]?.playbook?.name}` }]);
    expect(await app.db.read.followUp.findMany({ where: { id: followUps[0]?.id ?? "" } })).toMatchObject([
      { dropReason: null, dropCause: "playbook-left" },
    ]);
    expect((await story.jo.call("POST /playbook-runs/:id/leaving", { params })).error?.code).toBe(
      "not_running",
    );
    expect(await story.jo.get("DELETE /playbook-runs/:id/leaving", { params })).toMatchObject({
      state: "running",
    });
    expect((await openWith(dana)).map(([, , step]) => step)).toEqual([0]);
    expect((await story.jo.call("DELETE /playbook-runs/:id/leaving", { params })).error?.code).toBe(
      "not_left",
    );
  });

  it("leaves while a step is marked done, with or without a step of one's own after it", async () => {
    const { followUps } = await begin("Conference");
    const { next } = await done(followUps[0]?.id ?? "", { leavesPlaybook: true });
    expect(next).toBeNull();
    expect(await openWith(dana)).toEqual([]);
    await begin("New job");
    const own = { action: "call", what: "Call", dueOn: "2026-07-01" } as const;
    const [step] = (await story.jo.get("GET /contacts/:id", { params: { id: dana.id } })).nextSteps;
    const after = await done(step?.id ?? "", { leavesPlaybook: true, next: own });
    expect(after.next).toMatchObject({ ...own, playbook: null });
  });

  it("keeps the steps they began with when the playbook is changed or removed", async () => {
    const { followUps, runs } = await begin("Conference");
    const { id, steps } = await playbookNamed("Conference");
    await story.jo.get("PATCH /playbooks/:id", {
      params: { id },
      version: 1,
      body: { name: "Short", steps: steps.slice(0, 1) },
    });
    await story.jo.get("DELETE /playbooks/:id", { params: { id } });
    const { next } = await done(followUps[0]?.id ?? "");
    expect(next).toMatchObject({
      action: "share",
      playbook: { name: "Conference", steps: 3, runId: runs[0]?.id },
    });
  });

  it("is left when the open step goes to the trash, and on it again when that comes back", async () => {
    const { followUps } = await begin("Conference");
    const params = { id: followUps[0]?.id ?? "" };
    await story.jo.get("DELETE /follow-ups/:id", { params });
    expect((await playbookNamed("Conference")).running).toBe(0);
    await story.jo.get("POST /follow-ups/:id/restoration", { params });
    expect((await playbookNamed("Conference")).running).toBe(1);
    expect((await done(params.id)).next).toMatchObject({ playbook: { step: 1 } });
  });

  it("can go to the trash and come back with the playbook", async () => {
    await begin("Conference");
    await story.jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    expect((await playbookNamed("Conference")).running).toBe(0);
    await story.jo.get("POST /contacts/:id/restoration", { params: { id: dana.id } });
    expect((await openWith(dana)).map(([, , step]) => step)).toEqual([0]);
  });
});

describe("many begun at once", () => {
  it("are spread over days within the daily limit, and taken back by one act", async () => {
    const names = Array.from({ length: 14 }, (_, index) => `Person ${index}`);
    const people = await Promise.all(names.map((name) => story.person(name, { metOn: "2026-06-25" })));
    const { batchId, runs, followUps } = await begin("Conference", people);
    expect(runs).toHaveLength(14);
    const on = (day: string) => followUps.filter(({ dueOn }) => dueOn === day).length;
    expect([on("2026-06-26"), on("2026-06-29")]).toEqual([8, 6]);
    await story.jo.get("DELETE /playbook-batches/:id", { params: { id: batchId } });
    expect((await playbookNamed("Conference")).running).toBe(0);
    expect((await story.jo.get("GET /follow-ups")).followUps).toEqual([]);
    expect((await story.jo.call("DELETE /playbook-batches/:id", { params: { id: batchId } })).status).toBe(
      404,
    );
  });

  it("cannot be taken back once one of them has gone on", async () => {
    const { batchId, followUps } = await begin("Conference");
    await done(followUps[0]?.id ?? "");
    const reply = await story.jo.call("DELETE /playbook-batches/:id", { params: { id: batchId } });
    expect([reply.status, reply.error?.code]).toEqual([409, "changed_since"]);
  });

  it("leave those who are on it already where they are, and keep a day that was chosen", async () => {
    await begin("Conference");
    const sam = await story.person("Sam Okafor");
    const { id } = await playbookNamed("Conference");
    const again = await story.jo.get("POST /playbooks/:id/runs", {
      params: { id },
      body: { people: [{ contactId: dana.id }, { contactId: sam.id, firstDueOn: "2026-07-04" }] },
    });
    expect(again.alreadyOn).toEqual([{ id: dana.id, name: "Dana Ruiz" }]);
    expect(again.followUps.map(({ contact, dueOn }) => [contact?.name, dueOn])).toEqual([
      ["Sam Okafor", "2026-07-04"],
    ]);
  });

  it("are of the account alone", async () => {
    const other = await newStory(app);
    const { id } = await playbookNamed("Conference");
    const reply = await other.jo.call("POST /playbooks/:id/runs", {
      params: { id },
      body: { people: [{ contactId: dana.id }] },
    });
    expect(reply.status).toBe(404);
  });
});
