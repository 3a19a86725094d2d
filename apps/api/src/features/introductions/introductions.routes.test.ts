import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const madeOn = "2026-06-24";

const introduce = async (one: { id: string }, other: { id: string }, more: object = {}) =>
  story.jo.get("POST /introductions", {
    body: { contactAId: one.id, contactBId: other.id, madeOn, ...more },
  });
const list = async () => (await story.jo.get("GET /introductions")).introductions;

describe("Jo introduces Dana to Sam", () => {
  it("and asking whether they talked is proposed, two weeks on, until it is planned", async () => {
    const { jo, person } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const made = await introduce(dana, sam, { reason: "both collect maps" });
    expect(made).toMatchObject({
      state: "made",
      ageDays: 1,
      nextStep: null,
      proposal: {
        contactId: dana.id,
        action: "check-in",
        what: "Ask Dana whether they talked with Sam Okafor",
        dueOn: "2026-07-08",
      },
    });
    const nextStep = { action: "check-in", what: "Did they talk?", dueOn: "2026-07-08" } as const;
    const planned = await jo.get("PATCH /introductions/:id", {
      params: { id: made.id },
      version: 1,
      body: { nextStep },
    });
    expect(planned).toMatchObject({ proposal: null, nextStep: { what: "Did they talk?" } });
    const { contact, timeline } = await jo.get("GET /contacts/:id", at(sam.id));
    expect(contact.name).toBe("Sam Okafor");
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: "introduction", other: { id: dana.id, name: "Dana Ruiz" } }),
    );
  });

  it("moves in one act, is refused from an old version, and tells no day to come", async () => {
    const { jo, person } = story;
    const made = await introduce(await person("Dana Ruiz"), await person("Sam Okafor"));
    const move = (version: number) =>
      jo.call("PATCH /introductions/:id", {
        params: { id: made.id },
        version,
        body: { state: "talked" },
      });
    expect((await move(1)).status).toBe(200);
    expect((await move(1)).status).toBe(412);
    expect((await list())[0]).toMatchObject({ state: "talked", stateOn: "2026-06-25", proposal: null });
    const tomorrow = await jo.call("PATCH /introductions/:id", {
      params: { id: made.id },
      version: 2,
      body: { madeOn: "2026-06-26" },
    });
    expect(tomorrow.status).toBe(400);
  });

  it("and once it is known what came of it, the step that asks is done; taken back, it is open again", async () => {
    const { jo, person } = story;
    const nextStep = { action: "check-in", what: "Did they talk?", dueOn: "2026-07-08" };
    const dana = await person("Dana Ruiz");
    const made = await introduce(dana, await person("Sam Okafor"), { nextStep });
    const step = async () => {
      const { contact, timeline } = await jo.get("GET /contacts/:id", at(dana.id));
      return [contact.nextFollowUpOn, timeline.flatMap((one) => (one.kind === "done" ? [one.outcome] : []))];
    };
    const move = (state: "made" | "talked" | "came-to-something", version: number) =>
      jo.get("PATCH /introductions/:id", { params: { id: made.id }, version, body: { state } });
    expect(await step()).toEqual(["2026-07-08", []]);
    expect((await move("talked", 1)).nextStep).toBeNull();
    expect(await step()).toEqual([null, ["They talked."]]);
    await move("came-to-something", 2);
    expect(await step()).toEqual([null, ["They talked."]]);
    expect((await move("made", 3)).nextStep).toMatchObject({ what: "Did they talk?" });
    expect(await step()).toEqual(["2026-07-08", []]);
  });

  it("is not recorded of one and the same, nor twice, whoever is named first", async () => {
    const { jo, person } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    await introduce(dana, sam);
    const code = async (a: string, b: string) =>
      (await jo.call("POST /introductions", { body: { contactAId: a, contactBId: b, madeOn } })).error?.code;
    expect(await code(dana.id, dana.id)).toBe("introduction_to_self");
    expect(await code(sam.id, dana.id)).toBe("introduction_exists");
  });

  it("goes to the trash with the step that asks after it, and comes back with it", async () => {
    const { jo, person } = story;
    const nextStep = { action: "check-in", what: "Did they talk?", dueOn: "2026-07-08" };
    const made = await introduce(await person("Dana Ruiz"), await person("Sam Okafor"), { nextStep });
    const steps = async () => (await jo.get("GET /follow-ups")).followUps.length;
    await jo.get("DELETE /introductions/:id", at(made.id));
    expect([(await list()).length, await steps()]).toEqual([0, 0]);
    expect((await jo.get("GET /trash")).items).toContainEqual(
      expect.objectContaining({ kind: "introduction", title: "Dana Ruiz and Sam Okafor" }),
    );
    await jo.get("POST /introductions/:id/restoration", at(made.id));
    expect([(await list())[0]?.nextStep?.what, await steps()]).toEqual(["Did they talk?", 1]);
    await jo.get("DELETE /introductions/:id", at(made.id));
    await jo.get("POST /trash/emptying", { body: {} });
    expect((await jo.call("POST /introductions/:id/restoration", at(made.id))).status).toBe(404);
  });

  it("joins the two on the way from one to the other", async () => {
    const { jo, person } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    await introduce(dana, sam);
    const { paths } = await jo.get("GET /paths", { query: { fromId: sam.id, toId: dana.id } });
    expect(paths.map(({ steps }) => steps.map(({ says }) => says))).toEqual([
      ["You introduced Dana Ruiz to Sam Okafor in June"],
    ]);
  });
});

const merge = async (kept: { id: string }, merged: { id: string }) =>
  (
    await story.jo.get("POST /merges", {
      body: { keptId: kept.id, mergedId: merged.id, keptVersion: 1, mergedVersion: 1 },
    })
  ).id;
const pairs = async () =>
  (await list()).map(({ contactA, contactB }) => `${contactA.name}-${contactB.name}`).toSorted();

describe("merging somebody who was introduced", () => {
  it("moves theirs; those to each other and those there twice wait in the trash; undone, all is as it was", async () => {
    const { jo, person } = story;
    const [dana, twin, sam, yuki] = [
      await person("Dana Ruiz"),
      await person("D. Ruiz"),
      await person("Sam Okafor"),
      await person("Yuki Sato"),
    ];
    await introduce(dana, twin);
    await introduce(dana, sam);
    await introduce(sam, twin);
    await introduce(twin, yuki);
    const before = await pairs();
    const id = await merge(dana, twin);
    expect(await pairs()).toEqual(["Dana Ruiz-Sam Okafor", "Dana Ruiz-Yuki Sato"]);
    await jo.get("DELETE /merges/:id", at(id));
    expect(await pairs()).toEqual(before);
  });
});
