import type { Playbook } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.setNow("2026-06-25T13:00:00.000Z");
  story = await newStory(app);
});
afterAll(() => app.stop());

const playbookNamed = async (name: string): Promise<Playbook> => {
  const { playbooks } = await story.jo.get("GET /playbooks");
  const found = playbooks.find((one) => one.name === name);
  if (!found) throw new Error(`no playbook ${name}`);
  return found;
};

describe("the playbooks of an account", () => {
  it("are those that come with the program until it has changed or removed one", async () => {
    const { playbooks } = await story.jo.get("GET /playbooks");
    expect(playbooks.map(({ name }) => name)).toEqual([
      "Check back in six months",
      "Conference",
      "Informational interview",
      "New job",
      "Referral received",
    ]);
    expect(
      playbooks.every(({ isOriginal, version, running }) => isOriginal && version === 1 && running === 0),
    ).toBe(true);
  });

  it("can be added to, changed from the version read, and removed and restored", async () => {
    const { jo } = story;
    const steps = [
      {
        action: "coffee",
        what: "Coffee with {first name}",
        after: { every: 1, unit: "week" },
        from: "start",
      },
    ] as const;
    const made = await jo.get("POST /playbooks", { body: { name: "Neighbours", steps: [...steps] } });
    expect(made).toMatchObject({ name: "Neighbours", steps, isOriginal: false, hasOriginal: false });
    const params = { id: made.id };
    const edited = await jo.get("PATCH /playbooks/:id", { params, version: 1, body: { name: "The street" } });
    expect(edited).toMatchObject({ name: "The street", steps, version: 2 });
    const stale = await jo.call("PATCH /playbooks/:id", { params, version: 1, body: { name: "Lost" } });
    expect([stale.status, stale.error?.current]).toMatchObject([412, { name: "The street" }]);
    await jo.get("DELETE /playbooks/:id", { params });
    expect((await jo.get("GET /playbooks")).playbooks.some(({ id }) => id === made.id)).toBe(false);
    expect((await jo.call("PATCH /playbooks/:id", { params, version: 3, body: {} })).status).toBe(404);
    expect(await jo.get("POST /playbooks/:id/restoration", { params })).toMatchObject({ name: "The street" });
  });

  it("keep a change to one that came with the program, and give the original back", async () => {
    const { jo } = story;
    const { id, steps } = await playbookNamed("Conference");
    const changed = await jo.get("PATCH /playbooks/:id", {
      params: { id },
      version: 1,
      body: { steps: steps.slice(0, 1) },
    });
    expect(changed).toMatchObject({ isOriginal: false, hasOriginal: true, version: 2 });
    await jo.get("DELETE /playbooks/:id", { params: { id } });
    expect((await jo.get("GET /playbooks")).playbooks).toHaveLength(4);
    expect(await jo.get("POST /playbooks/:id/reset", { params: { id } })).toMatchObject({
      isOriginal: true,
      steps,
    });
    const other = await newStory(app);
    expect((await other.jo.get("GET /playbooks")).playbooks).toHaveLength(5);
  });

  it.each([
    ["steps", { name: "Empty", steps: [] }],
    [
      "steps.0.after.every",
      {
        name: "Back",
        steps: [{ action: "call", what: "Call", after: { every: -1, unit: "day" }, from: "start" }],
      },
    ],
    [
      "name",
      {
        name: " ",
        steps: [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" }],
      },
    ],
  ])("refuse what makes no sense, naming %s", async (path, body) => {
    const reply = await story.jo.call("POST /playbooks", { body: body as never });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
  });
});
