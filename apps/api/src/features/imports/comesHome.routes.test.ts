import type { Contact } from "@followthrough/contract";
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

const everybody = async (user: TestUser): Promise<Contact[]> => {
  const { contacts } = await user.get("GET /contacts");
  return Promise.all(
    contacts.map(async ({ id }) => (await user.get("GET /contacts/:id", { params: { id } })).contact),
  );
};

const cards = async (user: TestUser, version: 3 | 4): Promise<string> => {
  const response = await fetch(`${app.url}/api/exports/contacts?format=vcard${version}`, {
    headers: { cookie: user.cookie },
  });
  expect(response.status).toBe(200);
  return response.text();
};

const bring = async (user: TestUser, text: string, fileName = "people.vcf") => {
  const { id } = await user.get("POST /imports", {
    query: { fileName },
    body: new TextEncoder().encode(text),
  });
  await user.get("POST /imports/:id/run", { params: { id } });
  await expect.poll(async () => (await user.get("GET /imports/:id", { params: { id } })).state).toBe("done");
  return user.get("GET /imports/:id", { params: { id } });
};

const dana = {
  name: "Dana Ruiz",
  preferredName: "Dee",
  pronouns: "she/her",
  organization: "Lakeside University Library; maps, books",
  title: "Metadata librarian",
  place: "Chicago",
  streetAddress: "12 Pier Road\nChicago 60614",
  birthday: "--03-22",
  metOn: "2026-06-20",
  howWeMet: "At the book fair, over maps",
  notes: "Likes maps,\nand atlases; it's fine",
  tags: ["maps", "a, b"],
  emails: [{ address: "dana@example.org", label: "Work" }],
  phones: [{ number: "+1 312 555 0100", label: "Reading room" }],
  links: [{ url: "https://www.linkedin.com/in/dana-ruiz", label: null }],
  cadence: { every: 2, unit: "week" as const },
};

const without = (contact: Contact) => {
  const { id: _id, version: _version, updatedAt: _updated, createdAt: _created, ...rest } = contact;
  return rest;
};

describe.each([3, 4] as const)("our own cards, written as vCard %s,", (version) => {
  it("bring everything to another account that they took along", async () => {
    await jo.get("POST /contacts", { body: dana });
    const ines = await app.signUp(`Ines Roy ${accounts} ${version}`);
    expect(await bring(ines, await cards(jo, version))).toMatchObject({ created: 1 });
    const [there] = await everybody(jo);
    const [here] = await everybody(ines);
    expect(here && without(here)).toEqual(there && without(there));
    expect(here).toMatchObject({ cadence: dana.cadence, metOn: dana.metOn, birthday: dana.birthday });
  });

  it("change nothing in the account they come from, two of one name neither", async () => {
    await jo.get("POST /contacts", { body: dana });
    await jo.get("POST /contacts", { body: { name: "Sam Okafor", notes: "The librarian" } });
    await jo.get("POST /contacts", { body: { name: "Sam Okafor", notes: "The sailor", tags: ["boats"] } });
    await jo.get("POST /contacts", { body: { name: "Dana Ruiz-Okafor", emails: dana.emails } });
    const before = await everybody(jo);
    const done = await bring(jo, await cards(jo, version));
    expect(done).toMatchObject({ created: 0, updated: 0, unchanged: 4, unplaced: [] });
    expect(await everybody(jo)).toEqual(before);
  });
});

it("our own table changes nothing in the account it comes from", async () => {
  await jo.get("POST /contacts", { body: dana });
  await jo.get("POST /contacts", { body: { name: "Sam Okafor", notes: "The librarian" } });
  const before = await everybody(jo);
  const response = await fetch(`${app.url}/api/exports/contacts?format=csv`, {
    headers: { cookie: jo.cookie },
  });
  expect(await bring(jo, await response.text(), "people.csv")).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
  expect(await everybody(jo)).toEqual(before);
});

const nameLine = async (): Promise<string | undefined> =>
  (await cards(jo, 4)).split("\r\n").find((line) => line.startsWith("N:"));

describe("the parts of a name", () => {
  const card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Lucía Fernández Ortega\r\nN:Fernández Ortega;Lucía;;Dr.;\r\nEND:VCARD\r\n";

  it("go out as they came in, from a card and from a table", async () => {
    await bring(jo, card);
    expect(await nameLine()).toBe("N:Fernández Ortega;Lucía;;Dr.;");
    const ines = await app.signUp(`Ines Roy ${accounts}`);
    await bring(ines, "First name,Last name\nMaria Clara,de Souza Lima\n", "people.csv");
    expect(await cards(ines, 3)).toContain("\r\nN:de Souza Lima;Maria Clara;;;\r\n");
  });

  it("are no longer said once the name is another", async () => {
    await bring(jo, card);
    const [lucia] = await everybody(jo);
    await jo.get("PATCH /contacts/:id", {
      params: { id: lucia?.id ?? "" },
      version: lucia?.version ?? 0,
      body: { name: "Lucía Ortega" },
    });
    expect(await nameLine()).toBe("N:Ortega;Lucía;;;");
  });
});
