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
const heading = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const dana = (job: string) => `Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,${job},01 Jan 2024\n`;
const sam = (job: string) => `Sam,Okafor,https://www.linkedin.com/in/sam-okafor,,${job},02 Jan 2024\n`;

const upload = (...rows: string[]) =>
  jo.get("POST /imports", {
    query: { fileName: "Connections.csv" },
    body: new TextEncoder().encode(heading + rows.join("")),
  });
const run = async (id: string) => {
  await jo.get("POST /imports/:id/run", at(id));
  await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
  return jo.get("GET /imports/:id", at(id));
};
const newJobs = async (id: string) =>
  (await jo.get("GET /imports/:id/rows", { ...at(id), query: { news: "job" } })).rows;
const people = async () =>
  new Map(
    (await jo.get("GET /contacts")).contacts.map(({ name, id, organization, title }) => [
      name,
      { id, job: [organization, title] },
    ]),
  );

const atAcme = "Acme,Engineer";
const atBeta = "Beta AG,CTO";
const news = {
  from: { organization: "Acme", title: "Engineer" },
  to: { organization: "Beta AG", title: "CTO" },
};

describe("somebody who has another job by now", () => {
  it("is shown with both, and the new one is taken, kept in the history and undone with the import", async () => {
    await run((await upload(dana(atAcme), sam(atAcme))).id);
    const again = await upload(dana(atBeta), sam("ACME,Engineer"));
    expect(again).toMatchObject({ knownPeople: 2, changedJobs: 1 });
    expect(await newJobs(again.id)).toMatchObject([{ name: "Dana Ruiz", job: { ...news, choice: "take" } }]);
    expect(await run(again.id)).toMatchObject({ updated: 1, unchanged: 1, changedJobs: 1 });
    const found = (await people()).get("Dana Ruiz");
    expect(found?.job).toEqual(["Beta AG", "CTO"]);
    const { changes } = await jo.get("GET /contacts/:id/changes", { ...at(found?.id ?? ""), query: {} });
    expect(changes[0]).toMatchObject({
      source: "import",
      fileName: "Connections.csv",
      changes: [
        { field: "organization", from: "Acme", to: "Beta AG" },
        { field: "title", from: "Engineer", to: "CTO" },
      ],
    });
    // What it was is known afterwards, too.
    expect(await newJobs(again.id)).toMatchObject([{ job: { ...news, choice: "take" } }]);
    await jo.get("POST /imports/:id/undo", at(again.id));
    expect((await people()).get("Dana Ruiz")?.job).toEqual(["Acme", "Engineer"]);
  });

  it("keeps the job that was written by hand, unless one takes the new one", async () => {
    await run((await upload(dana(atAcme))).id);
    await jo.get("POST /contacts", {
      body: {
        name: "Sam Okafor",
        organization: "Harbor",
        title: "Librarian",
        links: [{ url: "https://www.linkedin.com/in/sam-okafor" }],
      },
    });
    const found = (await people()).get("Dana Ruiz");
    const { contact } = await jo.get("GET /contacts/:id", at(found?.id ?? ""));
    await jo.get("PATCH /contacts/:id", {
      ...at(contact.id),
      version: contact.version,
      body: { title: "Chief engineer" },
    });
    const { id, version } = await upload(dana(atBeta), sam(atBeta));
    expect((await newJobs(id)).map(({ name, job }) => [name, job?.choice])).toEqual([
      ["Dana Ruiz", "keep"],
      ["Sam Okafor", "keep"],
    ]);
    const chosen = await jo.get("POST /imports/:id/choices", {
      ...at(id),
      body: { rows: { positions: [1] }, job: "take" },
    });
    expect(chosen.version).not.toBe(version);
    expect(await run(id)).toMatchObject({ updated: 1, unchanged: 1 });
    expect([...(await people())].map(([name, { job }]) => [name, ...job])).toEqual([
      ["Dana Ruiz", "Acme", "Chief engineer"],
      ["Sam Okafor", "Beta AG", "CTO"],
    ]);
  });

  it("keeps what is known where another file than LinkedIn's says so, which may be old", async () => {
    await run((await upload(dana(atAcme))).id);
    const { id } = await jo.get("POST /imports", {
      query: { fileName: "people.csv" },
      body: new TextEncoder().encode(
        "Name,LinkedIn,Company,Title\nDana Ruiz,https://www.linkedin.com/in/dana-ruiz,Beta AG,CTO\n",
      ),
    });
    expect((await newJobs(id)).map(({ job }) => job)).toEqual([{ ...news, choice: "keep" }]);
  });

  it("of whom the file tells no title has none at the new place, and all can be said at once", async () => {
    await run((await upload(dana(atAcme), sam(atAcme))).id);
    const { id } = await upload(dana("Beta AG,"), sam(atBeta));
    const say = (job: "take" | "keep") =>
      jo.get("POST /imports/:id/choices", { ...at(id), body: { rows: { news: "job" }, job } });
    await say("keep");
    expect((await newJobs(id)).map(({ job }) => job?.choice)).toEqual(["keep", "keep"]);
    await say("take");
    await run(id);
    expect([...(await people()).values()].map(({ job }) => job)).toEqual([
      ["Beta AG", null],
      ["Beta AG", "CTO"],
    ]);
  });

  it("is somebody new where one says so, and neither choice is refused", async () => {
    await run((await upload(dana(atAcme))).id);
    const { id } = await upload(dana(atBeta));
    const refused = await jo.call("POST /imports/:id/choices", {
      ...at(id),
      body: { rows: { positions: [0] } },
    });
    expect([refused.status, refused.error?.fields?.[0]?.path]).toEqual([400, "choice"]);
    await jo.get("POST /imports/:id/choices", {
      ...at(id),
      body: { rows: { positions: [0] }, choice: "new" },
    });
    expect(await run(id)).toMatchObject({ created: 1, updated: 0 });
  });

  it("a job that fills an empty one is no news", async () => {
    await run((await upload(dana(","))).id);
    expect(await upload(dana(atAcme))).toMatchObject({ changedJobs: 0 });
  });
});
