import { ChangedNoun } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteOldActs } from "../../journal/journal.store";
import { giveEveryNoun } from "../../testing/everyNoun";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const begin = async () => {
  const story = await newStory(app);
  const since = async (number: number) => story.jo.get("GET /changes", { query: { since: number } });
  const newest = async () => (await story.jo.get("GET /changes")).newest;
  return { ...story, since, newest };
};

describe("what changed", () => {
  it("begins with a number alone, and tells each record once by what became of it", async () => {
    const { jo, person, step, talk, since, newest } = await begin();
    const dana = await person("Dana Ruiz");
    const sam = await person("Sam Okafor");
    const first = await jo.get("GET /changes");
    expect(first).toEqual({ changes: [], newest: first.newest, nextCursor: null });
    const { id } = await step(dana, "2026-06-25");
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    const spoken = await talk([sam], "2026-06-24");
    await jo.get("DELETE /contacts/:id", { params: { id: sam.id } });
    const told = await since(first.newest);
    expect(told.changes).toEqual(
      expect.arrayContaining([
        { noun: "follow-up", id, kind: "made" },
        { noun: "conversation", id: spoken.id, kind: "made" },
        { noun: "contact", id: sam.id, kind: "removed" },
      ]),
    );
    expect(told.changes.filter(({ id: one }) => one === id)).toHaveLength(1);
    expect(told.newest).toBe(await newest());
    expect((await since(told.newest)).changes).toEqual([]);
    await jo.get("POST /contacts/:id/restoration", { params: { id: sam.id } });
    expect((await since(told.newest)).changes).toEqual([{ noun: "contact", id: sam.id, kind: "made" }]);
  });

  it("is of every noun there is", async () => {
    const { jo, newest } = await begin();
    const since = await newest();
    await giveEveryNoun(jo);
    const { changes } = await jo.get("GET /changes", { query: { since, limit: 500 } });
    const nouns = new Set(changes.map(({ noun }) => noun));
    expect(ChangedNoun.options.filter((noun) => !nouns.has(noun))).toEqual(["stages"]);
  });

  it("says nothing of who came and went in between", async () => {
    const { jo, person, since, newest } = await begin();
    const before = await newest();
    const { id } = await person("Bea Santos");
    await jo.get("DELETE /contacts/:id", { params: { id } });
    expect((await since(before)).changes).toEqual([]);
  });

  it("tells that a playbook of the program was changed and removed, and the stages as one list", async () => {
    const { jo, since, newest } = await begin();
    const before = await newest();
    const { playbooks } = await jo.get("GET /playbooks");
    const [first, second] = playbooks;
    await jo.get("PATCH /playbooks/:id", {
      params: { id: first?.id ?? "" },
      body: { name: "After a conference" },
      version: 1,
    });
    await jo.get("DELETE /playbooks/:id", { params: { id: second?.id ?? "" }, version: 1 });
    const stages = await jo.get("GET /opportunity-stages");
    await jo.get("PUT /opportunity-stages", {
      body: { stages: stages.stages.map(({ id, name, kind }) => ({ id, name, kind })), movedTo: {} },
      version: stages.version,
    });
    expect((await since(before)).changes).toEqual([
      { noun: "playbook", id: first?.id, kind: "changed" },
      { noun: "playbook", id: second?.id, kind: "removed" },
      { noun: "stages", id: "all", kind: "changed" },
    ]);
  });

  it("misses nothing that is saved while the pages are read", async () => {
    const { jo, person, newest } = await begin();
    const since = await newest();
    for (const name of ["Dana Ruiz", "Sam Okafor", "Yuki Sato"]) await person(name);
    const ask = (cursor?: string | null) =>
      jo.get("GET /changes", { query: { since, limit: 1, ...(cursor ? { cursor } : {}) } });
    const pages = [await ask()];
    const meanwhile = await person("Grace Lin");
    for (let last = pages.at(-1); last?.nextCursor; last = pages.at(-1))
      pages.push(await ask(last.nextCursor));
    expect(pages.flatMap(({ changes }) => changes)).toHaveLength(3);
    const [after] = (await jo.get("GET /changes", { query: { since: pages[0]?.newest ?? 0 } })).changes;
    expect(after).toEqual({ noun: "contact", id: meanwhile.id, kind: "made" });
    expect(new Set(pages.map(({ newest: one }) => one)).size).toBe(1);
  });

  it("tells everything once however many write at once", async () => {
    const { jo, person, newest } = await begin();
    let since = await newest();
    const told: string[] = [];
    const read = async () => {
      const { changes, newest: last } = await jo.get("GET /changes", { query: { since } });
      told.push(...changes.map(({ id }) => id));
      since = last;
    };
    const writing = Promise.all(Array.from({ length: 30 }, (_, at) => person(`Person ${at}`)));
    const most = 1_000;
    for (let at = 0; at < most && told.length < 30; at += 1) await read();
    const made = await writing;
    expect(told.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  });

  it("is each account's own", async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const [before, beforeTheirs] = [await mine.newest(), await theirs.newest()];
    await mine.person("Dana Ruiz");
    expect((await theirs.since(beforeTheirs)).changes).toEqual([]);
    expect((await mine.since(before)).changes).toHaveLength(1);
  });
});

const status = async (jo: TestUser, since: number) => {
  const reply = await jo.call("GET /changes", { query: { since } });
  return [reply.status, reply.error?.code];
};

describe("what is not known any more", () => {
  const forgotten = [410, "changes_forgotten"];

  it("is said of a number that is too long ago, until somebody who kept up", async () => {
    const { jo, person, newest } = await begin();
    const quiet = await begin();
    await quiet.person("Yuki Sato");
    const early = await newest();
    await person("Dana Ruiz");
    const late = await newest();
    await deleteOldActs(app.db, new Date(Date.now() + 31 * 24 * 3_600_000).toISOString());
    expect(await status(jo, early)).toEqual(forgotten);
    expect(await status(jo, late)).toEqual([200, undefined]);
    expect(await newest()).toBe(late);
    // Nothing of theirs was told of since, however long ago that is.
    expect((await quiet.since(await quiet.newest())).changes).toEqual([]);
  });

  it("is said where something was deleted for good of which they were not told", async () => {
    const { jo, person, newest } = await begin();
    const { id } = await person("Dana Ruiz");
    const before = await newest();
    await jo.get("DELETE /contacts/:id", { params: { id } });
    const told = await newest();
    await jo.get("POST /trash/emptying", { body: { items: [{ kind: "contact", id }] } });
    expect(await status(jo, before)).toEqual(forgotten);
    expect(await status(jo, told)).toEqual([200, undefined]);
  });

  it("is said of a number that was never given, and a cursor that was none is refused", async () => {
    const { jo, newest } = await begin();
    expect(await status(jo, (await newest()) + 1_000)).toEqual(forgotten);
    const reply = await jo.call("GET /changes", {
      query: { since: 0, cursor: Buffer.from('["a","b"]').toString("base64url") },
    });
    expect([reply.status, reply.error?.code]).toEqual([400, "invalid_input"]);
  });
});
