import type { Calls } from "@followthrough/contract";
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

type Body = Calls["POST /bulk-acts"]["body"];

const at = (id: string) => ({ params: { id } });
const act = (selection: Body["selection"], wanted: Body["act"]) =>
  story.jo.get("POST /bulk-acts", { body: { selection, act: wanted } });
const undo = (id: string) => story.jo.get("DELETE /bulk-acts/:id", at(id));
const everyone = { filter: {} };
const these = (...people: { id: string }[]) => ({ ids: people.map(({ id }) => id) });
const namesOf = async (query: object) =>
  (await story.jo.get("GET /contacts", { query })).contacts.map(({ name }) => name);
const contact = async ({ id }: { id: string }) => (await story.jo.get("GET /contacts/:id", at(id))).contact;

describe("tags given to many", () => {
  it("reach those who lack them, are found by search, and are taken back from those alone", async () => {
    const { person } = story;
    const dana = await person("Dana Ruiz", { tags: ["Maps"] });
    const sam = await person("Sam Okafor");
    const owen = await person("Owen Price");
    const done = await act(these(dana, sam), { kind: "addTags", tags: ["maps", "Lisbon", "lisbon"] });
    expect(done).toMatchObject({ changed: 2, unchanged: 0 });
    expect((await contact(dana)).tags).toEqual(["Maps", "lisbon"]);
    expect(await contact(sam)).toMatchObject({ tags: ["lisbon", "maps"], version: 2 });
    expect(await contact(owen)).toMatchObject({ tags: [], version: 1 });
    expect(await namesOf({ search: "lisbon" })).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect(await undo(done.id)).toEqual({ restored: 2, left: 0 });
    expect((await contact(dana)).tags).toEqual(["Maps"]);
    expect((await contact(sam)).tags).toEqual([]);
    expect(await namesOf({ search: "lisbon" })).toEqual([]);
    expect(await namesOf({ search: "maps" })).toEqual(["Dana Ruiz"]);
  });

  it("are not taken back where they are gone already, and a second undoing finds nothing", async () => {
    const { person, jo } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id } = await act(everyone, { kind: "addTags", tags: ["maps"] });
    await jo.get("PATCH /contacts/:id", { ...at(sam.id), body: { tags: ["own"] }, version: 2 });
    expect(await undo(id)).toEqual({ restored: 1, left: 1 });
    expect([(await contact(dana)).tags, (await contact(sam)).tags]).toEqual([[], ["own"]]);
    expect((await jo.call("DELETE /bulk-acts/:id", at(id))).status).toBe(404);
  });

  it("are taken from those who carry them, however they are written, and given back", async () => {
    const { person } = story;
    const [dana, sam] = [await person("Dana Ruiz", { tags: ["Café", "alumni"] }), await person("Sam Okafor")];
    const done = await act(everyone, { kind: "removeTags", tags: ["cafe"] });
    expect(done).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await contact(dana)).tags).toEqual(["alumni"]);
    expect((await contact(sam)).version).toBe(1);
    expect(await namesOf({ search: "cafe" })).toEqual([]);
    await undo(done.id);
    expect((await contact(dana)).tags).toEqual(["Café", "alumni"]);
    expect(await namesOf({ search: "cafe" })).toEqual(["Dana Ruiz"]);
  });
});

describe("stars, archive and trash", () => {
  it.each([
    ["star", "unstar", "starred"],
    ["archive", "unarchive", "archived"],
  ] as const)("%s and %s change those who were otherwise and put them back", async (on, off, filter) => {
    const { person } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    await act(these(dana), { kind: on });
    const both = await act(these(dana, sam), { kind: on });
    expect(both).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await namesOf({ filter })).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect(await undo(both.id)).toEqual({ restored: 1, left: 0 });
    expect(await namesOf({ filter })).toEqual(["Dana Ruiz"]);
    const none = await act(these(dana), { kind: off });
    expect(await namesOf({ filter })).toEqual([]);
    await undo(none.id);
    expect(await namesOf({ filter })).toEqual(["Dana Ruiz"]);
    expect((await contact(sam)).version).toBe(3);
  });

  it("leaves alone whoever was changed since, and says how many", async () => {
    const { person, jo } = story;
    const [dana] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id } = await act(everyone, { kind: "star" });
    await jo.get("PATCH /contacts/:id", { ...at(dana.id), body: { starred: false }, version: 2 });
    expect(await undo(id)).toEqual({ restored: 1, left: 1 });
    expect(await namesOf({ filter: "starred" })).toEqual([]);
  });

  it("moves many to the trash, out of search too, and back", async () => {
    const { person } = story;
    await person("Dana Ruiz", { tags: ["maps"] });
    await person("Sam Okafor", { notes: "maps" });
    const owen = await person("Owen Price");
    const done = await act({ filter: { search: "maps" }, except: [] }, { kind: "delete" });
    expect(done).toMatchObject({ changed: 2 });
    expect(await namesOf({})).toEqual(["Owen Price"]);
    expect((await story.jo.get("GET /search", { query: { q: "maps" } })).hits).toEqual([]);
    expect(await undo(done.id)).toEqual({ restored: 2, left: 0 });
    expect(await namesOf({ search: "maps" })).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect((await contact(owen)).version).toBe(1);
  });
});

describe("steps planned with many", () => {
  const step = {
    kind: "followUp",
    action: "email",
    what: "Write to {first name}",
    dueOn: "2026-06-26",
  } as const;

  it("are spread within the daily limit, shown before as they will be, and taken back", async () => {
    const { person, jo } = story;
    for (let index = 0; index < 10; index += 1) await person(`Kofi Mensah ${index}`);
    const plan = await jo.get("POST /bulk-plans", { body: { selection: everyone, act: step } });
    expect(plan).toEqual({
      steps: 10,
      alreadyOn: 0,
      dailyLimit: 8,
      days: [
        { on: "2026-06-26", alreadyDue: 0, added: 8 },
        { on: "2026-06-29", alreadyDue: 0, added: 2 },
      ],
    });
    const done = await act(everyone, step);
    expect(done).toMatchObject({ changed: 10, unchanged: 0 });
    const { contacts } = await jo.get("GET /contacts", { query: { sort: "next-step" } });
    expect(contacts.map(({ nextStep }) => nextStep?.dueOn)).toEqual([
      ...Array.from({ length: 8 }, () => "2026-06-26"),
      "2026-06-29",
      "2026-06-29",
    ]);
    expect(contacts[0]?.nextStep).toMatchObject({ action: "email", what: "Write to Kofi" });
    const kept = contacts[0]?.nextStep?.id ?? "";
    await jo.get("PATCH /follow-ups/:id", { ...at(kept), body: { what: "Call" }, version: 1 });
    expect(await undo(done.id)).toEqual({ restored: 9, left: 1 });
    expect(await namesOf({ filter: "no-next-step" })).toHaveLength(9);
    expect((await jo.get("GET /follow-ups")).followUps.map(({ id }) => id)).toEqual([kept]);
  });

  it("are not spread from a day so far ahead that some would have a day no step may have", async () => {
    await story.person("Kofi Mensah");
    const planned = (dueOn: string, spread: boolean) =>
      story.jo.call("POST /bulk-plans", { body: { selection: everyone, act: { ...step, dueOn, spread } } });
    const { status, error } = await planned("2199-12-31", true);
    expect([status, error?.fields?.map(({ path }) => path)]).toEqual([400, ["act.dueOn"]]);
    expect((await planned("2199-12-31", false)).status).toBe(200);
  });

  it("all fall on the one day where that is wanted", async () => {
    for (let index = 0; index < 10; index += 1) await story.person(`Kofi Mensah ${index}`);
    const body = { selection: everyone, act: { ...step, spread: false } };
    expect((await story.jo.get("POST /bulk-plans", { body })).days).toEqual([
      { on: "2026-06-26", alreadyDue: 0, added: 10 },
    ]);
  });

  it("a playbook begins with those who are not on it, and is taken back", async () => {
    const { person, jo } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const steps = [
      { action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" } as const,
    ];
    const { id: playbookId } = await jo.get("POST /playbooks", { body: { name: "Neighbours", steps } });
    const begin = { kind: "playbook", playbookId } as const;
    await act(these(dana), begin);
    expect(await jo.get("POST /bulk-plans", { body: { selection: everyone, act: begin } })).toMatchObject({
      steps: 1,
      alreadyOn: 1,
    });
    const done = await act(everyone, begin);
    expect(done).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await jo.get("GET /contacts/:id", at(sam.id))).playbookRuns).toHaveLength(1);
    expect(await undo(done.id)).toEqual({ restored: 1, left: 0 });
    expect((await jo.get("GET /contacts/:id", at(sam.id))).playbookRuns).toEqual([]);
    expect((await jo.get("GET /contacts/:id", at(dana.id))).playbookRuns).toHaveLength(1);
    expect(await namesOf({ filter: "no-next-step" })).toEqual(["Sam Okafor"]);
  });

  it("does not begin a playbook there is not", async () => {
    const { jo, person } = story;
    await person("Dana Ruiz");
    const unknown = { kind: "playbook", playbookId: "00000000-0000-7000-8000-000000000000" } as const;
    expect((await jo.call("POST /bulk-acts", { body: { selection: everyone, act: unknown } })).status).toBe(
      404,
    );
  });
});

describe("whom an act is about", () => {
  it("is all whom the filters find but those left out, or those named, each of whom must be there", async () => {
    const { person, jo } = story;
    const dana = await person("Dana Ruiz", { tags: ["maps"] });
    const sam = await person("Sam Okafor", { tags: ["maps"] });
    await person("Owen Price");
    const done = await act({ filter: { tag: "maps" }, except: [sam.id] }, { kind: "star" });
    expect(done).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await namesOf({ filter: "starred" })).toEqual(["Dana Ruiz"]);
    await jo.get("DELETE /contacts/:id", at(sam.id));
    const gone = await jo.call("POST /bulk-acts", {
      body: { selection: these(dana, sam), act: { kind: "unstar" } },
    });
    expect(gone.status).toBe(404);
    expect(await namesOf({ filter: "starred" })).toEqual(["Dana Ruiz"]);
  });

  it("is nobody of another account, nor is the act theirs to take back", async () => {
    await story.person("Dana Ruiz");
    const { id } = await act(everyone, { kind: "star" });
    const { jo: kim } = await newStory(app);
    await kim.get("POST /bulk-acts", { body: { selection: everyone, act: { kind: "delete" } } });
    expect((await kim.call("DELETE /bulk-acts/:id", at(id))).status).toBe(404);
    expect(await namesOf({ filter: "starred" })).toEqual(["Dana Ruiz"]);
  });
});
