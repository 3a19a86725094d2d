import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Story, newStory } from "../testing/story";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";
import { visibleState } from "../testing/visibleState";

// Two windows on one thing. One rewrites it; the other still shows the old text, and acts on what it shows.

let app: TestApp;
let story: Story;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  story = await newStory(app);
  jo = story.jo;
});

const at = (id: string) => ({ params: { id } });

describe("a step that another window rewrote", () => {
  const acts = [
    [
      "is not done",
      (id: string, version: number) =>
        jo.call("POST /follow-ups/:id/completion", { ...at(id), body: {}, version }),
    ],
    [
      "is not snoozed",
      (id: string, version: number) =>
        jo.call("POST /follow-ups/:id/snoozes", { ...at(id), body: { dueOn: "2026-07-01" }, version }),
    ],
    [
      "is not dropped",
      (id: string, version: number) =>
        jo.call("POST /follow-ups/:id/drop", { ...at(id), body: { reason: "No" }, version }),
    ],
    [
      "is not thrown away",
      (id: string, version: number) => jo.call("DELETE /follow-ups/:id", { ...at(id), version }),
    ],
  ] as const;

  it.each(acts)(
    "%s unseen; it is answered as it is now, and the act made from that is done",
    async (_name, act) => {
      const step = await story.step(await story.person("Dana Ruiz"), "2026-06-26");
      await jo.get("PATCH /follow-ups/:id", {
        ...at(step.id),
        body: { what: "Ask about the archive" },
        version: step.version,
      });
      const before = await visibleState(app, jo);
      const refused = await act(step.id, step.version);
      expect(refused.status).toBe(412);
      const current = refused.error?.current as { version: number; what: string };
      expect(current.what).toBe("Ask about the archive");
      expect(await visibleState(app, jo)).toEqual(before);
      expect((await act(step.id, current.version)).error).toBeNull();
    },
  );

  it("says that it is closed where it is closed, rather than that it changed", async () => {
    const step = await story.step(await story.person("Dana Ruiz"), "2026-06-26");
    await jo.get("POST /follow-ups/:id/drop", { ...at(step.id), body: { reason: "Moved away" } });
    const reply = await jo.call("POST /follow-ups/:id/completion", { ...at(step.id), body: {}, version: 1 });
    expect([reply.status, reply.error?.code]).toEqual([409, "already_closed"]);
  });
});

describe("a file of people that two windows look at", () => {
  const preview = async () => {
    const csv = new TextEncoder().encode(
      "Wer,Wo\nGrace Lin,Harbor Library\nBea Santos,City Archive\nKofi Mensah,Volta Press\n",
    );
    return jo.get("POST /imports", { query: { fileName: "people.csv" }, body: csv });
  };
  const choose = (id: string, version: number, position: number, choice: "leave" | "new") =>
    jo.call("POST /imports/:id/choices", {
      ...at(id),
      version,
      body: { rows: { positions: [position] }, choice },
    });

  it("takes no second meaning of its columns made from an old one", async () => {
    const { id, version } = await preview();
    const map = (mapping: ("name" | "place" | "organization")[], from: number) =>
      jo.call("PUT /imports/:id/mapping", { ...at(id), version: from, body: { mapping } });
    const first = await map(["name", "organization"], version);
    expect(first.status).toBe(200);
    const second = await map(["name", "place"], version);
    expect([second.status, second.error?.current]).toMatchObject([
      412,
      { id, version: first.answer.version, columns: { mapping: ["name", "organization"] } },
    ]);
    expect((await map(["name", "place"], first.answer.version)).status).toBe(200);
  });

  it("takes no choice, and is not run, as it was shown before another row was left out", async () => {
    const { id } = await preview();
    const { version } = await jo.get("PUT /imports/:id/mapping", {
      ...at(id),
      body: { mapping: ["name", "organization"] },
    });
    const chosen = await choose(id, version, 0, "leave");
    expect((await choose(id, version, 0, "new")).status).toBe(412);
    expect((await jo.call("POST /imports/:id/run", { ...at(id), version })).status).toBe(412);
    const { rows } = await jo.get("GET /imports/:id/rows", at(id));
    expect(rows.map(({ choice }) => choice)).toEqual(["leave", "new", "new"]);
    const swapped = await choose(id, chosen.answer.version, 0, "new");
    const other = await choose(id, swapped.answer.version, 1, "leave");
    expect(other.answer.leftOut).toBe(1);
    expect(other.answer.version).not.toBe(chosen.answer.version);
    expect(
      (await jo.call("POST /imports/:id/run", { ...at(id), version: other.answer.version })).status,
    ).toBe(202);
  });
});
