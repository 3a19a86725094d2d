import {
  type ContactTextField,
  contactFields,
  contactFieldsOf,
  contactTextFields,
  ofTextFields,
} from "@followthrough/contract";
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

type Texts = Record<ContactTextField, string>;

/** Something for each field there is, told apart by a word. */
const textsWith = (word: string, day: string): Texts =>
  ofTextFields<Texts>((field) => {
    switch (contactFields[field].kind) {
      case "day":
        return `2024-06-${day}`;
      case "birthday":
        return `--02-${day}`;
      case "text":
      case "notes":
        return `${word} of\nthe ${field}`;
      default:
        return `${word} ${field}`;
    }
  });
const [first, second] = [textsWith("Amber", "29"), textsWith("Birch", "12")];

const at = (id: string) => ({ params: { id } });
const add = (texts: Texts) => jo.get("POST /contacts", { body: texts });
const person = async (id: string) => (await jo.get("GET /contacts/:id", at(id))).contact;
const fetched = async (path: string) => fetch(`${app.url}/api${path}`, { headers: { cookie: jo.cookie } });
const importFile = async (fileName: string, body: Uint8Array<ArrayBuffer>) => {
  const { id } = await jo.get("POST /imports", { query: { fileName }, body });
  await jo.get("POST /imports/:id/run", at(id));
  for (let tries = 0; tries < 500; tries += 1) {
    const found = await jo.get("GET /imports/:id", at(id));
    if (found.state !== "running") return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the import does not end");
};

describe("each field of a contact, also one that comes later,", () => {
  it("is kept, edited, told in the history, and put back", async () => {
    const dana = await add(first);
    expect(dana).toMatchObject(first);
    const edited = await jo.get("PATCH /contacts/:id", {
      ...at(dana.id),
      body: second,
      version: dana.version,
    });
    expect(edited).toMatchObject(second);
    const [edit] = (await jo.get("GET /contacts/:id/changes", at(dana.id))).changes;
    const told = contactTextFields.map((field) => ({ field, from: first[field], to: second[field] }));
    expect(edit?.changes).toEqual(told);
    const back = { ...at(dana.id), body: first, version: edited.version };
    expect(await jo.get("PATCH /contacts/:id", back)).toMatchObject(first);
  });

  it("is emptied by nothing and by null, but for the name", async () => {
    const dana = await add(first);
    const emptied = contactTextFields.filter((field) => field !== "name" && field !== "metOn");
    const body = Object.fromEntries(emptied.map((field) => [field, ""]));
    const empty = await jo.get("PATCH /contacts/:id", { ...at(dana.id), body, version: dana.version });
    for (const field of emptied) expect([field, empty[field] ?? ""]).toEqual([field, ""]);
    const nameless = { ...at(dana.id), body: { name: "" }, version: empty.version };
    expect((await jo.call("PATCH /contacts/:id", nameless)).status).toBe(400);
  });

  it("is found by its words where it is searched, and no longer once they are gone", async () => {
    const dana = await add(first);
    const searched = contactFieldsOf("name", "line", "text", "notes").filter(
      (field) => "searched" in contactFields[field],
    );
    for (const field of searched) {
      const { hits } = await jo.get("GET /search", { query: { q: field } });
      expect([field, hits.map(({ id }) => id)]).toEqual([field, [dana.id]]);
    }
    expect((await jo.get("GET /search", { query: { q: "february 29" } })).hits).toHaveLength(1);
    const body = { birthday: null };
    await jo.get("PATCH /contacts/:id", { ...at(dana.id), body, version: dana.version });
    expect((await jo.get("GET /search", { query: { q: "february 29" } })).hits).toEqual([]);
  });

  it("comes over in a merge where there was none, or where it is chosen, and goes back", async () => {
    const [dana, empty] = [await add(first), await jo.get("POST /contacts", { body: { name: "D. Ruiz" } })];
    const merge = async (keptId: string, mergedId: string, fields: object) => {
      const [kept, merged] = [await person(keptId), await person(mergedId)];
      const versions = { keptVersion: kept.version, mergedVersion: merged.version };
      return jo.get("POST /merges", { body: { keptId, mergedId, ...versions, fields } });
    };
    const filled = await merge(empty.id, dana.id, {});
    expect(filled.kept).toMatchObject({ ...first, name: "D. Ruiz" });
    await jo.get("DELETE /merges/:id", at(filled.id));
    const { name, notes, preferredName } = await person(empty.id);
    expect({ name, notes, preferredName }).toEqual({ name: "D. Ruiz", notes: "", preferredName: null });

    const other = await add(second);
    const chosen = contactTextFields.filter((field) => contactFields[field].merged === "chosen");
    const all = Object.fromEntries(chosen.map((field) => [field, "merged"]));
    const merged = await merge(dana.id, other.id, all);
    expect(merged.kept).toMatchObject({ ...second, notes: `${first.notes}\n\n${second.notes}` });
    await jo.get("DELETE /merges/:id", at(merged.id));
    expect([await person(dana.id), await person(other.id)]).toMatchObject([first, second]);
  });

  it.each([
    ["vCard 3.0", "/exports/contacts?format=vcard3", "people.vcf"],
    ["vCard 4.0", "/exports/contacts?format=vcard4", "people.vcf"],
    ["CSV", "/exports/contacts?format=csv", "people.csv"],
  ])("goes out as %s and comes in again; an import is undone whole", async (_, path, fileName) => {
    const dana = await add(first);
    const response = await fetched(path);
    expect(response.status).toBe(200);
    const file = new Uint8Array(await response.arrayBuffer());
    await jo.get("DELETE /contacts/:id", { ...at(dana.id), version: dana.version });
    const imported = await importFile(fileName, file);
    expect(imported).toMatchObject({ created: 1 });
    const [found] = (await jo.get("GET /contacts")).contacts;
    expect(await person(found?.id ?? "")).toMatchObject(first);
    await jo.get("POST /imports/:id/undo", at(imported.id));
    expect((await jo.get("GET /contacts")).contacts).toEqual([]);
  });

  it("goes into an archive and out of it", async () => {
    await add(first);
    const archive = new Uint8Array(await (await fetched("/exports/archive")).arrayBuffer());
    const kim = await app.signUp(`Kim Soto ${accounts}`);
    await kim.get("POST /archive-restorations", { body: archive });
    const [found] = (await kim.get("GET /contacts")).contacts;
    expect((await kim.get("GET /contacts/:id", at(found?.id ?? ""))).contact).toMatchObject(first);
  });
});

const card = (...lines: string[]) =>
  new TextEncoder().encode(
    ["BEGIN:VCARD", "VERSION:4.0", "FN:Dana Ruiz", "EMAIL:dana@example.org", ...lines, "END:VCARD", ""].join(
      "\r\n",
    ),
  );

describe("an import of somebody known", () => {
  it("fills an empty birthday; another than the one there goes into the notes, once", async () => {
    const body = { name: "Dana Ruiz", emails: [{ address: "dana@example.org" }] };
    const dana = await jo.get("POST /contacts", { body });
    await importFile("a.vcf", card("BDAY:--0229", "PRONOUNS:she/her"));
    expect(await person(dana.id)).toMatchObject({ birthday: "--02-29", pronouns: "she/her", notes: "" });
    expect(await importFile("a.vcf", card("BDAY:--0229"))).toMatchObject({ unchanged: 1 });
    for (const _ of [1, 2]) await importFile("b.vcf", card("BDAY:19800322"));
    expect(await person(dana.id)).toMatchObject({
      birthday: "--02-29",
      notes: "Imported also with birthday: 1980-03-22",
    });
  });

  it("takes a birthday that is none for words of the notes", async () => {
    await importFile("a.vcf", card("BDAY;VALUE=text:circa 1800"));
    const [found] = (await jo.get("GET /contacts")).contacts;
    const { birthday, notes } = await person(found?.id ?? "");
    expect([birthday, notes]).toEqual([null, "From the contact card:\nBirthday: circa 1800"]);
  });
});

it.each([
  ["2001-02-29", "must be a day such as 1980-03-22, or --03-22 without the year"],
  ["0980-03-22", "must be a day such as 1980-03-22, or --03-22 without the year"],
  ["2098-03-22", "must not be in the future"],
])("%s is no birthday, and refused by its field, whenever it is entered", async (birthday, message) => {
  const made = await jo.call("POST /contacts", { body: { name: "Dana Ruiz", birthday } });
  expect([made.status, made.error?.fields]).toEqual([400, [{ path: "birthday", message }]]);
  const { id } = await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
  const edited = await jo.call("PATCH /contacts/:id", { params: { id }, body: { birthday }, version: 1 });
  expect([edited.status, edited.error?.fields]).toEqual([400, [{ path: "birthday", message }]]);
});
