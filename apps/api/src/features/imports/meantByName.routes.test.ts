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

const knows = async (name: string, organization: string, address: string) =>
  (await jo.get("POST /contacts", { body: { name, organization, emails: [{ address }] } })).id;
const rowsOf = async (table: string) => {
  const { id } = await jo.get("POST /imports", {
    query: { fileName: "people.csv" },
    body: new TextEncoder().encode(`Name,Company,E-mail\n${table}`),
  });
  const { rows } = await jo.get("GET /imports/:id/rows", { params: { id }, query: {} });
  return { id, said: rows.map(({ name, status, choice, known }) => [name, status, choice, known?.id]) };
};

describe("somebody of the same name at the same organisation, with another address,", () => {
  it("is the same person unless one says otherwise, and is completed", async () => {
    const dana = await knows("Dana Ruiz", "Newberry Library", "dana@example.org");
    const { id, said } = await rowsOf("Dana Ruiz,newberry library,d.ruiz@example.org\n");
    expect(said).toEqual([["Dana Ruiz", "perhaps", "same", dana]]);
    await jo.get("POST /imports/:id/run", { params: { id } });
    await expect.poll(async () => (await jo.get("GET /imports/:id", { params: { id } })).state).toBe("done");
    const { contact } = await jo.get("GET /contacts/:id", { params: { id: dana } });
    expect(contact.emails.map(({ address }) => address)).toEqual(["dana@example.org", "d.ruiz@example.org"]);
  });

  it("is somebody new where another organisation or none is said, or the name is but like", async () => {
    const dana = await knows("Dana Ruiz", "Newberry Library", "dana@example.org");
    const { said } = await rowsOf(
      "Dana Ruiz,Harbor,a@example.org\nDana M. Ruiz,Newberry Library,b@example.org\nDana Ruiz,,c@example.org\n",
    );
    expect(said.map(([, status, choice, known]) => [status, choice, known])).toEqual([
      ["perhaps", "new", dana],
      ["perhaps", "new", dana],
      ["perhaps", "new", dana],
    ]);
  });

  it("is asked about where there are two of them, here or in the file", async () => {
    await knows("Sam Okafor", "Harbor", "sam@example.org");
    await knows("Sam Okafor", "Harbor", "okafor@example.org");
    await knows("Bea Santos", "Porto Lisboa", "bea@example.org");
    const { said } = await rowsOf(
      "Sam Okafor,Harbor,s@example.org\nBea Santos,Porto Lisboa,b@example.org\nBea Santos,Porto Lisboa,bs@example.org\n",
    );
    expect(said.map(([name, , choice]) => [name, choice])).toEqual([
      ["Sam Okafor", "new"],
      ["Bea Santos", "new"],
      ["Bea Santos", "new"],
    ]);
  });
});
