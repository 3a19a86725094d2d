import { afterAll, beforeAll, expect, it } from "vitest";
import { xlsx } from "../../interchange/testing/workbook";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterAll(() => app.stop());

const heading = ["Kürzel", "Haus", "Draht"];
const book = xlsx([
  { name: "Read me", rows: [["Please do not pass this list on."]] },
  { name: "Attendees", rows: [heading, ["Dana Ruiz", "Newberry", "dana@example.org"]] },
  {
    name: "Speakers",
    rows: [
      ["Name", "Company"],
      ["Bea Santos", "Porto Lisboa"],
      ["Sam Okafor", "Harbor"],
    ],
  },
]);
const upload = () =>
  jo.get("POST /imports", { query: { fileName: "attendees.xlsx" }, body: new Uint8Array(book) });
const at = (id: string) => ({ params: { id } });
const map = (id: string, body: { sheet?: number; mapping?: ("name" | "organization" | "email")[] }) =>
  jo.call("PUT /imports/:id/mapping", { ...at(id), body });
const names = async (id: string) =>
  (await jo.get("GET /imports/:id/rows", { ...at(id), query: {} })).rows.map(({ name }) => name);

it("the first sheet with a table is read, another one when it is chosen, and its people come in", async () => {
  const { id, columns, version } = await upload();
  const sheets = { names: ["Read me", "Attendees", "Speakers"], chosen: 2 };
  expect(columns?.sheets).toEqual(sheets);
  expect(await names(id)).toEqual(["Bea Santos", "Sam Okafor"]);
  const other = (await map(id, { sheet: 1 })).answer;
  expect(other).toMatchObject({ total: 1, columns: { header: heading, sheets: { ...sheets, chosen: 1 } } });
  expect(other.version).not.toBe(version);
  const mapped = (await map(id, { mapping: ["name", "organization", "email"] })).answer;
  expect(mapped.columns).toMatchObject({ sheets: { chosen: 1 }, mapping: ["name", "organization", "email"] });
  expect(await names(id)).toEqual(["Dana Ruiz"]);
  await jo.get("POST /imports/:id/run", at(id));
  await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
  expect((await jo.get("GET /contacts")).contacts.map(({ name }) => name)).toEqual(["Dana Ruiz"]);
});

it("a sheet without people, or none, is refused in words, and what was read stays", async () => {
  const { id } = await upload();
  expect((await map(id, { sheet: 0 })).error).toMatchObject({
    code: "unreadable_file",
    message: expect.stringContaining("“Read me”"),
  });
  const field = async (body: Parameters<typeof map>[1]) => {
    const { status, error } = await map(id, body);
    return [status, error?.fields?.[0]?.path];
  };
  expect(await field({ sheet: 3 })).toEqual([400, "sheet"]);
  expect(await field({})).toEqual([400, "mapping"]);
  expect(await field({ sheet: 1, mapping: ["name"] })).toEqual([400, "mapping"]);
  expect(await names(id)).toEqual(["Bea Santos", "Sam Okafor"]);
});

it("a table that is no workbook has no sheets", async () => {
  const body = new TextEncoder().encode("Name,Company\nDana Ruiz,Newberry\n");
  const { id, columns } = await jo.get("POST /imports", { query: { fileName: "people.csv" }, body });
  expect(columns?.sheets).toBeNull();
  expect((await map(id, { sheet: 0 })).error?.fields?.[0]?.path).toBe("sheet");
});
