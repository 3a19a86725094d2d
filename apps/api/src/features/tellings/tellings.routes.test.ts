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

const owed = async () => (await story.jo.get("GET /tellings")).tellings;
const names = async () => (await owed()).map(({ contact }) => contact.name);
const thanksOwed = async () =>
  (await story.jo.get("GET /referrals", { query: { thanksOwed: "true" } })).referrals.length;
const loops = async () =>
  (await story.jo.get("GET /today")).loops.filter(({ kind }) => kind === "thanks-owed").length;

/** Claire pointed Jo to Dana, Dana to Sam, and Sam came to something. */
const told = async () => {
  const { jo, person, refer } = story;
  const [claire, dana, sam] = [
    await person("Claire Dubois", { emails: [{ address: "claire@example.org" }] }),
    await person("Dana Ruiz"),
    await person("Sam Okafor"),
  ];
  await refer(claire, dana);
  const { id } = await refer(dana, sam);
  await jo.get("PATCH /referrals/:id", {
    params: { id },
    version: 1,
    body: { state: "came-to-something" },
  });
  return { claire, dana, sam, id };
};
const save = async (contactId: string, id: string, outcome: "told" | "dismissed") =>
  (
    await story.jo.get("POST /tellings", {
      body: { contactId, referralId: id, opportunityId: null, news: "came-to-something", outcome },
    })
  ).id;
const take = (id: string) => story.jo.get("DELETE /tellings/:id", { params: { id } });

const owedOnChain = async (id: string) => {
  const { referred } = await story.jo.get("GET /referrals/:id", { params: { id } });
  const chain = await story.jo.get("GET /contacts/:id/chain", { params: { id: referred.id } });
  return chain.wayBack.links.find(({ referralId }) => referralId === id)?.owesThanks;
};

describe("when Sam, to whom Dana pointed, comes to something", () => {
  it("Dana is to be thanked and Claire, who pointed to Dana, to be told, with words ready", async () => {
    await told();
    const [first, second] = await owed();
    expect(first).toMatchObject({
      isDirect: true,
      says: "Sam Okafor: came to something",
      way: "Dana Ruiz pointed you to Sam Okafor",
      ageDays: 0,
    });
    expect(second).toMatchObject({
      isDirect: false,
      way: "Claire Dubois pointed you to Dana Ruiz, who pointed you to Sam Okafor",
      to: { email: "claire@example.org" },
    });
    expect(second?.messages[0]?.body).toContain(
      "You pointed me to Dana Ruiz, who pointed me to Sam Okafor; now it came to something.",
    );
    expect((await story.jo.get("GET /referral-counts")).tellings).toBe(2);
  });

  it("all who led there are found by it, and by an opportunity that was won with him", async () => {
    const { jo, lead } = story;
    const { sam, id } = await told();
    const toThank = async (query: { referralId: string } | { opportunityId: string }) =>
      (await jo.get("GET /tellings", { query })).tellings.map(({ contact }) => contact.name);
    expect(await toThank({ referralId: id })).toEqual(["Dana Ruiz", "Claire Dubois"]);
    const job = await lead(sam, "Cataloger");
    expect(await toThank({ opportunityId: job.id })).toEqual([]);
    await jo.get("POST /opportunities/:id/moves", {
      params: { id: job.id },
      body: { stageId: "won" },
      version: 1,
    });
    expect(await toThank({ opportunityId: job.id })).toEqual(["Dana Ruiz", "Claire Dubois"]);
  });

  it("telling Dana thanks her for the referral; taken back, it is owed again everywhere", async () => {
    const { dana, id } = await told();
    const telling = await save(dana.id, id, "told");
    expect(await save(dana.id, id, "told")).toBe(telling);
    expect(await names()).toEqual(["Claire Dubois"]);
    expect([await thanksOwed(), await loops()]).toEqual([0, 0]);
    await take(telling);
    expect(await names()).toEqual(["Dana Ruiz", "Claire Dubois"]);
    expect([await thanksOwed(), await loops()]).toEqual([1, 1]);
  });

  it("whoever need not be told is asked after no more, in the open loops neither, until it is taken back", async () => {
    const { dana, id } = await told();
    const telling = await save(dana.id, id, "dismissed");
    expect(await names()).toEqual(["Claire Dubois"]);
    expect([await thanksOwed(), await loops()]).toEqual([0, 0]);
    expect(await owedOnChain(id)).toBe(false);
    const edit = { params: { id }, version: 2, body: { reason: "He is hiring" } };
    expect((await story.jo.get("PATCH /referrals/:id", edit)).proposals).toEqual([]);
    await take(telling);
    expect([await thanksOwed(), await loops(), (await names()).length]).toEqual([1, 1, 2]);
    expect(await owedOnChain(id)).toBe(true);
  });

  it("thanking by the referral's own act is the same thing, and so is taking that back", async () => {
    const { id, dana } = await told();
    await story.jo.get("POST /referrals/:id/thanks", { params: { id }, body: {} });
    expect(await names()).toEqual(["Claire Dubois"]);
    await story.jo.get("DELETE /referrals/:id/thanks", { params: { id } });
    await save(dana.id, id, "told");
    await story.jo.get("DELETE /referrals/:id/thanks", { params: { id } });
    expect(await names()).toEqual(["Dana Ruiz", "Claire Dubois"]);
  });

  it("having thanked Dana before, taking the telling back leaves her thanked", async () => {
    const { id, dana } = await told();
    await story.jo.get("POST /referrals/:id/thanks", { params: { id }, body: {} });
    await take(await save(dana.id, id, "told"));
    expect([await thanksOwed(), await names()]).toEqual([0, ["Claire Dubois"]]);
  });

  it("that Dana need not be thanked stays said when thanks are taken back", async () => {
    const { id, dana } = await told();
    await save(dana.id, id, "dismissed");
    await story.jo.get("POST /referrals/:id/thanks", { params: { id }, body: {} });
    await story.jo.get("DELETE /referrals/:id/thanks", { params: { id } });
    expect([await thanksOwed(), await names()]).toEqual([0, ["Claire Dubois"]]);
  });

  it("with Dana in the trash Claire can still be told, of someone removed", async () => {
    const { dana } = await told();
    await story.jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    expect((await owed()).map(({ way }) => way)).toEqual([
      "Claire Dubois pointed you to someone removed, who pointed you to Sam Okafor",
    ]);
  });

  it("who was told stays told when they are merged, and when that is undone", async () => {
    const { claire, id } = await told();
    const other = await story.person("C. Dubois");
    await save(claire.id, id, "told");
    const merge = await story.jo.get("POST /merges", {
      body: { keptId: other.id, mergedId: claire.id, keptVersion: 1, mergedVersion: 1 },
    });
    expect(await names()).toEqual(["Dana Ruiz"]);
    await story.jo.get("DELETE /merges/:id", { params: { id: merge.id } });
    expect(await names()).toEqual(["Dana Ruiz"]);
  });
});

describe("when an opportunity is won", () => {
  it("all who led there hear of it once, and news of nothing is refused", async () => {
    const { jo, person, refer, lead } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    await refer(dana, sam);
    const { id } = await lead(sam, "Head of archives", { stageId: "won" });
    expect(await owed()).toMatchObject([{ says: "Head of archives: won", opportunityId: id }]);
    const body = { contactId: dana.id, referralId: null, news: "won", outcome: "told" } as const;
    expect((await jo.call("POST /tellings", { body: { ...body, opportunityId: null } })).status).toBe(400);
    await jo.get("POST /tellings", { body: { ...body, opportunityId: id } });
    expect(await owed()).toEqual([]);
  });
});
