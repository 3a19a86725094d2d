import type { ContactChange } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allPages } from "../../testing/allPages";
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

const at = (id: string) => ({ params: { id } });
const card = (name: string, more: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${more}END:VCARD\r\n`;
const historyOf = async (id: string): Promise<ContactChange[]> =>
  (await story.jo.get("GET /contacts/:id/changes", at(id))).changes;
const acts = (all: readonly ContactChange[]) => all.map(({ kind, source }) => `${kind} ${source}`);

describe("the history of a person", () => {
  it("begins with the day they were added and tells each edit field by field", async () => {
    const { jo, person, event } = story;
    const { id } = await person("Dana Ruiz", { title: "Cataloger", tags: ["speaker"] });
    const forum = await event("Metadata Forum", "2026-06-20");
    app.setNow("2026-06-25T13:01:00.000Z");
    await jo.get("PATCH /contacts/:id", {
      ...at(id),
      body: {
        name: "Dana Ruiz",
        title: "Head of cataloging",
        tags: ["metadata", "speaker"],
        metOn: "2026-06-20",
        metAtEventId: forum.id,
        emails: [{ address: "dana.ruiz@example.com", label: "work" }],
      },
      version: 1,
    });
    app.setNow("2026-06-25T13:02:00.000Z");
    await jo.get("PATCH /contacts/:id", { ...at(id), body: { archived: true, starred: true }, version: 2 });
    const history = await historyOf(id);
    expect(history).toMatchObject([
      {
        kind: "edited",
        source: "edit",
        changedAt: "2026-06-25T13:02:00.000Z",
        fileName: null,
        changes: [
          { field: "starred", from: false, to: true },
          { field: "archived", from: false, to: true },
        ],
      },
      {
        kind: "edited",
        changes: [
          { field: "title", from: "Cataloger", to: "Head of cataloging" },
          { field: "metOn", from: null, to: "2026-06-20" },
          { field: "emails", from: [], to: [{ address: "dana.ruiz@example.com", label: "work" }] },
          { field: "tags", from: ["speaker"], to: ["metadata", "speaker"] },
          { field: "metAtEvent", from: null, to: { id: forum.id, name: "Metadata Forum" } },
        ],
      },
      { kind: "created", source: "edit", changedAt: "2026-06-25T13:00:00.000Z", changes: [] },
    ]);
    const paged = await allPages(async (from) => {
      const { changes, nextCursor } = await jo.get("GET /contacts/:id/changes", {
        ...at(id),
        query: { limit: 1, ...from },
      });
      return { rows: changes, nextCursor };
    });
    expect(paged).toEqual(history);
  });

  it("has nothing of a save that changed nothing, nor of one that was refused", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    await jo.get("PATCH /contacts/:id", { ...at(id), body: { name: "Dana Ruiz" }, version: 1 });
    await jo.call("PATCH /contacts/:id", { ...at(id), body: { name: "Dana R." }, version: 1 });
    expect(acts(await historyOf(id))).toEqual(["created edit"]);
  });

  it("keeps a whole text that was taken out, and makes one change of notes that only grew", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    const long = "Knows everybody in cataloging. ".repeat(600);
    const saves = [
      ["13:01", "Knows everybody."],
      ["13:05", "Knows everybody. Likes tea."],
      ["13:09", `Knows everybody. Likes tea. ${long}`],
      ["13:10", ""],
    ] as const;
    for (const [index, [minute, notes]] of saves.entries()) {
      app.setNow(`2026-06-25T${minute}:00.000Z`);
      await jo.get("PATCH /contacts/:id", { ...at(id), body: { notes }, version: index + 1 });
    }
    const history = await historyOf(id);
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field: "notes", from: `Knows everybody. Likes tea. ${long}`, to: "" }],
      [{ field: "notes", from: "", to: `Knows everybody. Likes tea. ${long}` }],
      [],
    ]);
  });

  it("goes with them into the trash and back, and for good with them", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", at(id));
    expect(acts(await historyOf(id))).toEqual(["deleted edit", "created edit"]);
    await jo.get("POST /contacts/:id/restoration", at(id));
    expect(acts(await historyOf(id))).toEqual(["restored edit", "deleted edit", "created edit"]);
    await jo.get("DELETE /contacts/:id", at(id));
    await jo.get("POST /trash/emptying", { body: { items: [{ kind: "contact", id }] } });
    expect((await jo.call("GET /contacts/:id/changes", at(id))).status).toBe(404);
    expect(await app.db.read.contactChange.count({ where: { contactId: id } })).toBe(0);
  });

  it("tells what a capture filled in and what undoing it took back", async () => {
    const { jo, person } = story;
    const { id } = await person("Dana Ruiz");
    const capture = "01900000-0000-7000-8000-0000000000a1";
    app.setNow("2026-06-25T13:01:00.000Z");
    const { people } = await jo.get("PUT /captures/:id", {
      ...at(capture),
      body: {
        people: [
          { name: "Dana Ruiz", contactId: id, organization: "Lakeside University" },
          { name: "Bea Santos" },
        ],
      },
    });
    const bea = people.find((one) => one.id !== id)?.id ?? "";
    expect(acts(await historyOf(bea))).toEqual(["created capture"]);
    app.setNow("2026-06-25T13:02:00.000Z");
    await jo.get("DELETE /captures/:id", at(capture));
    expect((await historyOf(id)).slice(0, 2)).toMatchObject([
      { source: "undo", changes: [{ field: "organization", from: "Lakeside University", to: null }] },
      { source: "capture", changes: [{ field: "organization", from: null, to: "Lakeside University" }] },
    ]);
    expect(acts(await historyOf(bea))).toEqual(["deleted undo", "created capture"]);
  });

  it("names the file of an import, for who came with it and for who was completed by it", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz", { emails: [{ address: "dana.ruiz@example.com" }] });
    const file =
      card("Dana Ruiz", "EMAIL:dana.ruiz@example.com\r\nTITLE:Head\r\n") +
      card("Grace Lin", "ORG:Northwind\r\n");
    const { id } = await jo.get("POST /imports", {
      query: { fileName: "address book.vcf" },
      body: new TextEncoder().encode(file),
    });
    app.setNow("2026-06-25T13:01:00.000Z");
    await jo.get("POST /imports/:id/run", at(id));
    await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
    const { contacts } = await jo.get("GET /contacts", { query: { search: "Grace Lin" } });
    expect(await historyOf(contacts[0]?.id ?? "")).toMatchObject([
      { kind: "created", source: "import", fileName: "address book.vcf", changes: [] },
    ]);
    expect(await historyOf(dana.id)).toMatchObject([
      {
        source: "import",
        fileName: "address book.vcf",
        changes: [{ field: "title", from: null, to: "Head" }],
      },
      { kind: "created", source: "edit", fileName: null },
    ]);
    expect(await app.db.read.contactChange.count({ where: { contactId: contacts[0]?.id ?? "" } })).toBe(0);
    await jo.get("POST /imports/:id/undo", at(id));
    await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("undone");
    expect((await historyOf(dana.id))[0]).toMatchObject({
      source: "undo",
      fileName: "address book.vcf",
      changes: [{ field: "title", from: "Head", to: null }],
    });
    expect(acts(await historyOf(contacts[0]?.id ?? ""))).toEqual(["deleted undo", "created import"]);
  });

  it("tells what a merge filled in on who was kept, and what its undo took back from them", async () => {
    const { jo, person } = story;
    const kept = await person("Dana Ruiz");
    const merged = await person("Dana M. Ruiz", { title: "Cataloger", tags: ["speaker"] });
    app.setNow("2026-06-25T13:01:00.000Z");
    const merge = await jo.get("POST /merges", {
      body: {
        keptId: kept.id,
        keptVersion: kept.version,
        mergedId: merged.id,
        mergedVersion: merged.version,
        fields: { title: "merged" },
      },
    });
    expect((await historyOf(kept.id))[0]).toMatchObject({
      kind: "merged",
      source: "merge",
      changes: [
        { field: "title", from: null, to: "Cataloger" },
        { field: "tags", from: [], to: ["speaker"] },
      ],
    });
    app.setNow("2026-06-25T13:02:00.000Z");
    await jo.get("DELETE /merges/:id", at(merge.id));
    expect((await historyOf(kept.id))[0]).toMatchObject({
      source: "undo",
      changes: [
        { field: "title", from: "Cataloger", to: null },
        { field: "tags", from: ["speaker"], to: [] },
      ],
    });
    expect(acts(await historyOf(merged.id))).toEqual(["restored undo", "created edit"]);
  });

  it("tells of the sample network that it came and went", async () => {
    const { jo } = story;
    await jo.get("POST /sample-network");
    const { contacts } = await jo.get("GET /contacts", { query: { search: "Dana Ruiz" } });
    const id = contacts[0]?.id ?? "";
    expect(acts(await historyOf(id))).toEqual(["created sample"]);
    await jo.get("DELETE /sample-network");
    expect(acts(await historyOf(id))).toEqual(["deleted sample", "created sample"]);
  });
});
