import type { ColumnMeaning, ImportRow } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
let accounts = 0;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  accounts += 1;
  jo = await app.signUp(`Jo Bennett ${accounts}`);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const upload = (text: string, fileName = "people.csv") =>
  jo.get("POST /imports", { query: { fileName }, body: new TextEncoder().encode(text) });
const rowsOf = async (id: string): Promise<ImportRow[]> =>
  (await jo.get("GET /imports/:id/rows", { ...at(id), query: { limit: 500 } })).rows;
const finish = async (id: string) => {
  await jo.get("POST /imports/:id/run", at(id));
  await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
  return jo.get("GET /imports/:id", at(id));
};
const names = async () => (await jo.get("GET /contacts")).contacts.map(({ name }) => name);
const choose = (id: string, position: number, choice: "same" | "new" | "leave") =>
  jo.get("POST /imports/:id/choices", { ...at(id), body: { rows: { positions: [position] }, choice } });

describe("the columns of a table", () => {
  const table = "Kürzel;Haus;Draht\nDana Ruiz;Newberry;dana@example.org\nSam Okafor;Harbor;sam@example.org\n";

  it("are read as the user says, and so again the next time", async () => {
    const { id, columns } = await upload(table);
    expect(columns).toMatchObject({ header: ["Kürzel", "Haus", "Draht"], sure: false, remembered: false });
    const mapped = await jo.get("PUT /imports/:id/mapping", {
      ...at(id),
      body: { mapping: ["name", "organization", "email"] },
    });
    expect(mapped.columns?.mapping).toEqual(["name", "organization", "email"]);
    expect(await rowsOf(id)).toMatchObject([
      { name: "Dana Ruiz", organization: "Newberry", email: "dana@example.org" },
      { name: "Sam Okafor", organization: "Harbor", email: "sam@example.org" },
    ]);
    expect(await names()).toEqual([]);
    await finish(id);
    expect(await names()).toEqual(["Dana Ruiz", "Sam Okafor"]);

    const again = await upload("KÜRZEL;haus;draht\nClaire Dubois;Atelier;claire@example.org\n");
    expect(again.columns).toMatchObject({ mapping: ["name", "organization", "email"], remembered: true });
    expect(await rowsOf(again.id)).toMatchObject([{ name: "Claire Dubois", organization: "Atelier" }]);
  });

  it("are one thing each, before the import has begun, and of a table", async () => {
    const { id } = await upload(table);
    const refused = await jo.call("PUT /imports/:id/mapping", { ...at(id), body: { mapping: ["name"] } });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "mapping"]);
    expect(await rowsOf(id)).toHaveLength(2);
    await finish(id);
    const late = await jo.call("PUT /imports/:id/mapping", {
      ...at(id),
      body: { mapping: ["name", "organization", "email"] },
    });
    expect(late.error?.code).toBe("import_finished");
    const card = await upload("BEGIN:VCARD\nFN:Bea Santos\nEND:VCARD\n", "bea.vcf");
    expect(card.columns).toBeNull();
    const none = await jo.call("PUT /imports/:id/mapping", { ...at(card.id), body: { mapping: ["name"] } });
    expect(none.status).toBe(400);
  });
});

const webbIsKnown = async () => {
  const body = { name: "Robert Webb", emails: [{ address: "rwebb@example.org" }] };
  return (await jo.get("POST /contacts", { body })).id;
};

describe("who may be known", () => {
  const table = "Name,E-mail,Title\nBob Webb,bob@example.com,Editor\nGrace Lin,grace@example.org,Dean\n";

  it("is asked about with the reason, and is somebody new unless the user says otherwise", async () => {
    const webb = await webbIsKnown();
    const { id, ...found } = await upload(table);
    expect(found).toMatchObject({ newPeople: 1, knownPeople: 0, perhapsPeople: 1, leftOut: 0 });
    expect(await rowsOf(id)).toMatchObject([
      { status: "perhaps", choice: "new", known: { id: webb, name: "Robert Webb", because: ["nickname"] } },
      { status: "new", choice: "new", known: null },
    ]);
    await finish(id);
    expect(await names()).toEqual(["Bob Webb", "Grace Lin", "Robert Webb"]);
  });

  it("is completed where the user says it is the same person, and that is undone with the import", async () => {
    const webb = await webbIsKnown();
    const { id } = await upload(table);
    await choose(id, 0, "same");
    expect(await finish(id)).toMatchObject({ created: 1, updated: 1 });
    const { contact } = await jo.get("GET /contacts/:id", at(webb));
    expect(contact).toMatchObject({ title: "Editor" });
    expect(contact.emails.map(({ address }) => address)).toEqual(["rwebb@example.org", "bob@example.com"]);
    await jo.get("POST /imports/:id/undo", at(id));
    expect((await jo.get("GET /contacts/:id", at(webb))).contact).toMatchObject({ title: null });
  });

  it("what was said of a row stays said when the columns are read anew, and 'the same' only of that one", async () => {
    await webbIsKnown();
    const { id } = await upload(`${table}Ines Roy,ines@example.org,Poet\n`);
    await choose(id, 0, "same");
    await choose(id, 1, "leave");
    const readAs = (...mapping: ColumnMeaning[]) =>
      jo.get("PUT /imports/:id/mapping", { ...at(id), body: { mapping } });
    const choices = async () => (await rowsOf(id)).map(({ choice }) => choice);
    await readAs("name", "email", "organization");
    expect(await choices()).toEqual(["same", "leave", "new"]);
    const other = await upload("Name,Second\nBob Webb,\n,Ines Roy\n");
    await jo.get("PUT /imports/:id/mapping", { ...at(other.id), body: { mapping: ["name", "leave"] } });
    await choose(other.id, 0, "leave");
    // As many people, and another one: the first line has none any more, the second has.
    await jo.get("PUT /imports/:id/mapping", { ...at(other.id), body: { mapping: ["leave", "name"] } });
    expect((await rowsOf(other.id)).map(({ name, choice }) => [name, choice])).toEqual([["Ines Roy", "new"]]);
    // A name that stands within another is not that person's.
    const short = await upload("Name,Second\nAl,\n,Alva Roy\n");
    await jo.get("PUT /imports/:id/mapping", { ...at(short.id), body: { mapping: ["name", "leave"] } });
    await choose(short.id, 0, "leave");
    await jo.get("PUT /imports/:id/mapping", { ...at(short.id), body: { mapping: ["leave", "name"] } });
    expect((await rowsOf(short.id)).map(({ name, choice }) => [name, choice])).toEqual([["Alva Roy", "new"]]);
    // Nobody is recognised by a title.
    await readAs("title", "email", "name");
    expect(await choices()).toEqual(["new", "leave", "new"]);
  });

  it("and whoever is left out is not imported, be they new or known", async () => {
    const webb = await webbIsKnown();
    const { id } = await upload(`${table}R. Webb,rwebb@example.org,Poet\n`);
    expect((await rowsOf(id)).map(({ status, choice }) => `${status} ${choice}`)).toEqual([
      "perhaps new",
      "new new",
      "known same",
    ]);
    await choose(id, 1, "leave");
    expect(await choose(id, 2, "leave")).toMatchObject({ leftOut: 2, newPeople: 1, knownPeople: 1 });
    expect(await finish(id)).toMatchObject({ created: 1, updated: 0, unchanged: 0, processed: 1 });
    expect(await names()).toEqual(["Bob Webb", "Robert Webb"]);
    expect((await jo.get("GET /contacts/:id", at(webb))).contact.title).toBeNull();
  });

  it("a known one may be somebody new, all of a kind at once; a new one cannot be the same as nobody", async () => {
    await webbIsKnown();
    const { id } = await upload("Name,E-mail\nRobert Webb,rwebb@example.org\nGrace Lin,grace@example.org\n");
    await jo.get("POST /imports/:id/choices", {
      ...at(id),
      body: { rows: { status: "known" }, choice: "new" },
    });
    const refused = await jo.call("POST /imports/:id/choices", {
      ...at(id),
      body: { rows: { status: "new" }, choice: "same" },
    });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "choice"]);
    await finish(id);
    expect(await names()).toEqual(["Grace Lin", "Robert Webb", "Robert Webb"]);
  });

  it("by a name alone is asked about too, and the same file again adds nobody", async () => {
    const file = "Name\nDana Ruiz\nSam Okafor\n";
    await finish((await upload(file)).id);
    const again = await upload(file);
    expect((await rowsOf(again.id)).map(({ status, choice }) => `${status} ${choice}`)).toEqual([
      "perhaps same",
      "perhaps same",
    ]);
    expect(await finish(again.id)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });
});
