import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  story = await newStory(app);
});
afterAll(() => app.stop());

/** Dana, met at the forum, pointed to Sam and to Yuki; Sam pointed to Bea, with whom something was won. */
const network = async () => {
  const { jo, person, refer, lead, event } = story;
  const forum = await event("Metadata Forum", "2026-06-20");
  const dana = await person("Dana Ruiz", { metOn: "2026-06-20", metAtEventId: forum.id });
  const [sam, yuki, bea] = [
    await person("Sam Okafor"),
    await person("Yuki Sato"),
    await person("Bea Santos"),
  ];
  for (const [from, to] of [
    [dana, sam],
    [dana, yuki],
    [sam, bea],
  ] as const)
    await refer(from, to);
  await person("Owen Price");
  const job = await lead(bea, "Head of maps");
  await jo.get("POST /opportunities/:id/moves", { params: { id: job.id }, body: { stageId: "won" } });
  return { jo, dana, sam, yuki, bea };
};

describe("who led to whom", () => {
  it("is everybody on a chain, where the first was met, and what came of it", async () => {
    const { jo, dana, sam, bea } = await network();
    const { people, links, total, others } = await jo.get("GET /chains");
    expect(
      people.map(({ name, metAtEvent, won, folded }) => [name, metAtEvent?.name ?? null, won, folded]),
    ).toEqual([
      ["Bea Santos", null, true, 0],
      ["Dana Ruiz", "Metadata Forum", false, 0],
      ["Sam Okafor", null, false, 0],
      ["Yuki Sato", null, false, 0],
    ]);
    expect(links.map(({ referrerId, referredId }) => `${referrerId} ${referredId}`)).toContain(
      `${dana.id} ${sam.id}`,
    );
    expect(links.map(({ referrerId, referredId }) => `${referrerId} ${referredId}`)).toContain(
      `${sam.id} ${bea.id}`,
    );
    expect([links.length, total, others]).toEqual([3, 4, 0]);
  });

  it("is of one person their way back and who came through them", async () => {
    const { jo, sam, yuki } = await network();
    const { people, links } = await jo.get("GET /chains", { query: { focus: sam.id } });
    expect(people.map(({ name }) => name)).toEqual(["Bea Santos", "Dana Ruiz", "Sam Okafor"]);
    expect(links).toHaveLength(2);
    const alone = (await jo.get("POST /contacts", { body: { name: "Grace Lin" } })).id;
    expect((await jo.get("GET /chains", { query: { focus: alone } })).people.map(({ name }) => name)).toEqual(
      ["Grace Lin"],
    );
    await jo.get("DELETE /contacts/:id", { params: { id: yuki.id } });
    expect((await jo.get("GET /chains")).people.map(({ name }) => name)).not.toContain("Yuki Sato");
    expect((await jo.call("GET /chains", { query: { focus: yuki.id } })).status).toBe(404);
  });

  it("is folded where there are more than can be drawn, and everybody is counted", async () => {
    const { jo, person, refer } = story;
    const dana = await person("Dana Ruiz");
    for (let at = 0; at < 15; at += 1) await refer(dana, await person(`Guest ${at}`));
    const { people, links, total, others } = await jo.get("GET /chains", { query: { limit: 10 } });
    expect([people.length, links.length, total, others]).toEqual([10, 9, 16, 0]);
    expect(people.find(({ name }) => name === "Dana Ruiz")?.folded).toBe(6);
  });

  it("is of one's own account alone", async () => {
    const { sam } = await network();
    const kim = await app.signUp("Kim Soto");
    expect(await kim.get("GET /chains")).toEqual({ people: [], links: [], total: 0, others: 0 });
    expect((await kim.call("GET /chains", { query: { focus: sam.id } })).status).toBe(404);
  });
});
