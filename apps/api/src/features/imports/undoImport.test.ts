import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

const card = (...lines: string[]): string =>
  ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");
const cards =
  card(
    "FN:Sam Okafor",
    "TEL;TYPE=CELL:+1 212 555 0148",
    "EMAIL:SAM.OKAFOR@example.com",
    "ORG:Somewhere Else",
  ) +
  card("FN:Lucía Fernández", "TEL:+34915550180") +
  card("FN:Lucía F.", "TEL:+34915550180");

const preview = (fileName: string, text: string) =>
  jo.get("POST /imports", { query: { fileName }, body: new TextEncoder().encode(text) });
const at = (id: string) => ({ params: { id } });

/** Waits until an import that was told to run has come to rest. */
const rested = async (id: string) => {
  for (let attempts = 0; attempts < 1_000; attempts += 1) {
    const found = await jo.get("GET /imports/:id", at(id));
    if (found.state !== "running") return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the import does not end");
};

const importFile = async (fileName: string, text: string) => {
  const { id } = await preview(fileName, text);
  await jo.get("POST /imports/:id/run", at(id));
  return rested(id);
};
const undo = (id: string) => jo.get("POST /imports/:id/undo", at(id));
const names = async () => (await jo.get("GET /contacts")).contacts.map(({ name }) => name);
const personNamed = async (search: string) => {
  const [found] = (await jo.get("GET /contacts", { query: { search } })).contacts;
  return (await jo.get("GET /contacts/:id", at(found?.id ?? ""))).contact;
};

describe("an import is undone whole", () => {
  it("whom it added go, whom it completed get back what they had, and it can come in again", async () => {
    await jo.get("POST /contacts", {
      body: {
        name: "Sam Okafor",
        emails: [{ address: "sam.okafor@example.com" }],
        notes: "Knows the Newberry.",
      },
    });
    const before = await personNamed("okafor");
    const done = await importFile("people.vcf", cards);
    expect(done).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect((await personNamed("okafor")).phones).toHaveLength(1);
    expect(await undo(done.id)).toMatchObject({ state: "undone", kept: [], undoableUntil: null });
    expect(await names()).toEqual(["Sam Okafor"]);
    const after = await personNamed("okafor");
    expect({ ...after, version: 0, updatedAt: "" }).toEqual({ ...before, version: 0, updatedAt: "" });
    const { imports } = await jo.get("GET /imports");
    expect(imports.map(({ id, state }) => [id, state])).toEqual([[done.id, "undone"]]);
    expect((await jo.call("POST /imports/:id/run", at(done.id))).status).toBe(409);
    expect((await jo.call("POST /imports/:id/undo", at(done.id))).status).toBe(409);
    expect(await importFile("people.vcf", cards)).toMatchObject({ created: 1, updated: 1 });
  });

  it("also those who were deleted and brought back in the meantime", async () => {
    const done = await importFile("people.vcf", cards);
    const selection = { filter: {} };
    const { id } = await jo.get("POST /bulk-acts", { body: { selection, act: { kind: "delete" } } });
    expect(await names()).toEqual([]);
    await jo.get("DELETE /bulk-acts/:id", at(id));
    const lucia = await personNamed("lucia");
    await jo.get("DELETE /contacts/:id", at(lucia.id));
    await jo.get("POST /contacts/:id/restoration", at(lucia.id));
    const undone = await undo(done.id);
    expect(undone).toMatchObject({ state: "undone", kept: [] });
    expect(await names()).toEqual([]);
  });

  it("and again where people came back from the trash after it was undone", async () => {
    const done = await importFile("people.vcf", cards);
    const sam = await personNamed("okafor");
    await jo.get("DELETE /contacts/:id", at(sam.id));
    await undo(done.id);
    await jo.get("POST /contacts/:id/restoration", at(sam.id));
    expect(await names()).toEqual(["Sam Okafor"]);
    expect(await jo.get("GET /imports/:id", at(done.id))).toMatchObject({ state: "undone" });
  });

  it("somebody the file held twice gets back what they had before the first of them", async () => {
    await jo.get("POST /contacts", {
      body: { name: "Dana Ruiz", emails: [{ address: "dana@example.org" }] },
    });
    const twice =
      card("FN:Dana Ruiz", "EMAIL:dana@example.org", "TITLE:Librarian") +
      card("FN:Dana Ruiz", "EMAIL:dana@example.org", "ORG:Lakeside University Library", "TEL:+12125550101");
    const done = await importFile("twice.vcf", twice);
    expect(await personNamed("dana")).toMatchObject({
      title: "Librarian",
      organization: "Lakeside University Library",
    });
    expect((await undo(done.id)).kept).toEqual([]);
    expect(await personNamed("dana")).toMatchObject({ title: null, organization: null, phones: [] });
  });

  it("keeps and names whom something was done for since; what was planned for the others goes too", async () => {
    await jo.get("POST /contacts", {
      body: { name: "Grace Lin", emails: [{ address: "grace@example.org" }] },
    });
    const file = ["Grace Lin", "Kofi Mensah", "Yuki Sato", "Bea Santos"]
      .map((name) => card(`FN:${name}`, `EMAIL:${name.split(" ")[0] ?? ""}@example.org`, "TITLE:Curator"))
      .join("");
    const done = await importFile("four.vcf", file);
    const [kofi, yuki, grace] = [
      await personNamed("kofi"),
      await personNamed("yuki"),
      await personNamed("grace"),
    ];
    await jo.get("POST /imports/:id/follow-ups", {
      ...at(done.id),
      body: { action: "email", what: "Say hello", fromOn: "2026-07-01" },
    });
    await jo.get("POST /conversations", {
      body: { channel: "call", heldOn: "2026-06-24", contactIds: [kofi.id] },
    });
    const edit = (contact: { id: string; version: number }, body: object) =>
      jo.get("PATCH /contacts/:id", { ...at(contact.id), body, version: contact.version });
    await edit(yuki, { place: "Kyoto" });
    await edit(grace, { notes: "Hello" });
    const { kept } = await undo(done.id);
    expect(kept).toEqual([
      { contactId: grace.id, name: "Grace Lin", because: "changed" },
      { contactId: kofi.id, name: "Kofi Mensah", because: "talked-with" },
      { contactId: yuki.id, name: "Yuki Sato", because: "changed" },
    ]);
    expect(await names()).toEqual(["Grace Lin", "Kofi Mensah", "Yuki Sato"]);
    const { followUps } = await jo.get("GET /follow-ups");
    expect(followUps.map(({ contact }) => contact?.name).toSorted()).toEqual(["Kofi Mensah", "Yuki Sato"]);
    expect((await jo.get("GET /search", { query: { q: "bea" } })).hits).toEqual([]);
  });

  it("for thirty days", async () => {
    const done = await importFile("people.vcf", cards);
    expect(done.undoableUntil).toBe("2026-07-25T13:00:00.000Z");
    app.setNow("2026-07-25T13:00:01.000Z");
    const late = await jo.call("POST /imports/:id/undo", at(done.id));
    expect([late.status, await names()]).toEqual([409, ["Lucía Fernández", "Sam Okafor"]]);
  });

  it("not before it wrote something, nor by anybody else", async () => {
    const { id } = await preview("people.vcf", cards);
    expect((await jo.call("POST /imports/:id/undo", at(id))).status).toBe(409);
    expect((await jo.call("POST /imports/:id/cancellation", at(id))).status).toBe(409);
    const kim = await app.signUp("Kim Soto");
    expect((await kim.call("POST /imports/:id/undo", at(id))).status).toBe(404);
  });
});

describe("an import is stopped", () => {
  it("part of the way: what is written stays, it can be gone on with, and undone", async () => {
    const many = Array.from({ length: 1_500 }, (_, index) =>
      card(`FN:Guest ${index}`, `EMAIL:guest.${index}@example.org`),
    ).join("");
    const { id } = await preview("many.vcf", many);
    await jo.get("POST /imports/:id/run", at(id));
    expect((await jo.get("POST /imports/:id/cancellation", at(id))).state).toBe("cancelled");
    expect((await jo.get("GET /imports/:id", at(id))).processed).toBeLessThan(1_500);
    // The part that is being written comes to its end first.
    for (let attempts = 0; attempts < 200; attempts += 1) {
      if ((await jo.call("POST /imports/:id/run", at(id))).status === 202) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await rested(id)).toMatchObject({ state: "done", processed: 1_500, created: 1_500 });
    expect((await undo(id)).kept).toEqual([]);
    expect(await names()).toEqual([]);
  });
});
