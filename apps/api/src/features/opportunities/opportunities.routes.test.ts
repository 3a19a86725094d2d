import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { visibleState } from "../../testing/visibleState";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  story = await newStory(app);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });

describe("an opportunity", () => {
  it("is a lead with the person and the referral it came through", async () => {
    const { jo, person, refer, lead } = story;
    const sam = await person("Sam Okafor");
    const referral = await refer(await person("Dana Ruiz"), sam);
    const job = await lead(sam, "Metadata librarian", {
      referralId: referral.id,
      link: "https://example.com/job",
    });
    expect(job).toMatchObject({
      kind: "job",
      stage: "heard-of",
      stageOn: "2026-06-25",
      contact: { name: "Sam Okafor" },
      referralId: referral.id,
      version: 1,
    });
    const { timeline } = await jo.get("GET /contacts/:id", at(sam.id));
    expect(timeline.map(({ kind }) => kind)).toContain("opportunity");
    const other = await lead(await person("Claire Dubois"), "Curator");
    const { opportunities } = await jo.get("GET /opportunities", { query: { contactId: sam.id } });
    expect(opportunities).toEqual([job]);
    const all = await jo.get("GET /opportunities");
    expect(all.opportunities.map(({ id }) => id)).toEqual([other.id, job.id]);
  });

  it("remembers the day its stage moved, and only then", async () => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger");
    app.setNow("2026-06-27T13:00:00.000Z");
    const renamed = await jo.get("PATCH /opportunities/:id", {
      ...at(id),
      body: { title: "Head", stage: "heard-of" },
      version: 1,
    });
    const moved = await jo.get("PATCH /opportunities/:id", {
      ...at(id),
      body: { stage: "talking" },
      version: 2,
    });
    app.setNow("2026-06-25T13:00:00.000Z");
    expect([renamed.stageOn, moved.stageOn]).toEqual(["2026-06-25", "2026-06-27"]);
  });

  it("is edited from the version that was read", async () => {
    const { jo, person, lead } = story;
    const { id } = await lead(await person("Sam Okafor"), "Cataloger");
    await jo.get("PATCH /opportunities/:id", { ...at(id), body: { notes: "closes in July" }, version: 1 });
    const stale = await jo.call("PATCH /opportunities/:id", { ...at(id), body: { notes: "x" }, version: 1 });
    expect([stale.status, stale.error?.current]).toMatchObject([
      412,
      { notes: "closes in July", version: 2 },
    ]);
    expect((await jo.call("PATCH /opportunities/:id", { ...at(id), body: {} })).status).toBe(428);
  });

  it.each([
    ["link", { link: "javascript:alert(1)" }],
    ["stage", { stage: "hoped-for" }],
    ["title", { title: "" }],
  ])("names a wrong %s", async (path, wrong) => {
    const { jo, person } = story;
    const { id } = await person("Sam Okafor");
    const body = { contactId: id, title: "Cataloger", ...(wrong as object) };
    const reply = await jo.call("POST /opportunities", { body });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
  });

  it("goes to the trash and comes back exactly, but not to a person who is in the trash", async () => {
    const { jo, person, lead } = story;
    const sam = await person("Sam Okafor");
    const { id } = await lead(sam, "Cataloger");
    const before = await visibleState(app, jo);
    await jo.get("DELETE /opportunities/:id", at(id));
    expect((await jo.call("GET /opportunities/:id", at(id))).status).toBe(404);
    expect((await jo.get("GET /today")).loops).toEqual([]);
    await jo.get("DELETE /contacts/:id", at(sam.id));
    expect((await jo.call("POST /opportunities/:id/restoration", at(id))).status).toBe(404);
    await jo.get("POST /contacts/:id/restoration", at(sam.id));
    await jo.get("POST /opportunities/:id/restoration", at(id));
    expect(await visibleState(app, jo)).toEqual(before);
  });
});
