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

const at = (id: string) => ({ params: { id } });
type People = { id: string; name: string; depth: number }[];
const depths = (people: People) => people.map(({ name, depth }) => `${depth} ${name}`);

describe("the chain of a person", () => {
  it("is traced thirty people deep, back to the event it began at and on to who came through", async () => {
    const { jo, event, person, refer } = story;
    const forum = await event("Archives Forum", "2026-06-01");
    const first = await person("Person 0", { metOn: "2026-06-01", metAtEventId: forum.id });
    const ids = [first.id];
    for (let index = 1; index < 30; index += 1) {
      const next = await person(`Person ${index}`);
      await refer({ id: ids[index - 1] ?? "" }, next);
      ids.push(next.id);
    }
    const last = await jo.get("GET /contacts/:id/chain", at(ids[29] ?? ""));
    expect(last.path).toEqual(ids);
    expect(last.wayBack.people.map(({ id, depth }) => [id, depth])).toEqual(
      ids.toReversed().map((id, depth) => [id, depth]),
    );
    expect(last.wayBack.people.at(-1)?.metAtEvent?.name).toBe("Archives Forum");
    expect(last.cameThrough.people).toHaveLength(1);
    const begin = await jo.get("GET /contacts/:id/chain", at(first.id));
    expect(begin.path).toEqual([first.id]);
    expect(begin.cameThrough.people.map(({ id, depth }) => [id, depth])).toEqual(
      ids.map((id, depth) => [id, depth]),
    );
    expect(begin.cameThrough.links).toHaveLength(29);
    const middle = await jo.get("GET /contacts/:id/chain", at(ids[10] ?? ""));
    expect([middle.wayBack.people.length, middle.cameThrough.people.length]).toEqual([11, 20]);
    const loop = await jo.call("POST /referrals", {
      body: { referrerId: ids[29] ?? "", referred: { contactId: first.id }, heardOn: "2026-06-24" },
    });
    expect(loop.error?.code).toBe("referral_loop");
  });

  it("holds several introducers of one person, each once, and goes back to the one heard of first", async () => {
    const { jo, person, refer } = story;
    const [dana, claire, sam, yuki] = [
      await person("Dana Ruiz"),
      await person("Claire Dubois"),
      await person("Sam Okafor"),
      await person("Yuki Sato"),
    ];
    await refer(dana, sam, { heardOn: "2026-06-20" });
    await refer(claire, sam, { heardOn: "2026-06-10" });
    await refer(dana, claire, { heardOn: "2026-06-01" });
    await refer(sam, yuki);
    const chain = await jo.get("GET /contacts/:id/chain", at(yuki.id));
    expect(depths(chain.wayBack.people)).toEqual([
      "0 Yuki Sato",
      "1 Sam Okafor",
      "2 Claire Dubois",
      "2 Dana Ruiz",
    ]);
    expect(chain.wayBack.links).toHaveLength(4);
    expect(chain.path).toEqual([dana.id, claire.id, sam.id, yuki.id]);
    const through = await jo.get("GET /contacts/:id/chain", at(dana.id));
    expect(depths(through.cameThrough.people)).toEqual([
      "0 Dana Ruiz",
      "1 Claire Dubois",
      "1 Sam Okafor",
      "2 Yuki Sato",
    ]);
  });

  it("ends, even where damaged data holds a loop", async () => {
    const { jo, person, refer } = story;
    const [dana, sam, yuki] = [
      await person("Dana Ruiz"),
      await person("Sam Okafor"),
      await person("Yuki Sato"),
    ];
    await refer(dana, sam);
    const { id } = await refer(sam, yuki);
    const stored = await app.db.read.referral.findFirstOrThrow({ where: { id } });
    await app.db.transaction(stored.accountId, async (tx) => {
      await tx.referral.create({
        data: { ...stored, id: yuki.id, referrerId: yuki.id, referredId: dana.id },
      });
    });
    const chain = await jo.get("GET /contacts/:id/chain", at(sam.id));
    expect(chain.path).toEqual([yuki.id, dana.id, sam.id]);
    expect(chain.wayBack.people).toHaveLength(3);
    expect(chain.cameThrough.people).toHaveLength(3);
    const reply = await jo.call("POST /referrals", {
      body: { referrerId: dana.id, referred: { contactId: yuki.id }, heardOn: "2026-06-24" },
    });
    expect(reply.error?.code).toBe("referral_loop");
  });

  it("is no loop, not through ten people either", async () => {
    const { jo, person, refer } = story;
    const people = [];
    for (let guest = 0; guest < 10; guest += 1) people.push(await person(`Guest ${guest}`));
    for (const [place, one] of people.entries()) {
      const next = people[place + 1];
      if (next) await refer(one, next);
    }
    const [first, last] = [people[0], people.at(-1)];
    const reply = await jo.call("POST /referrals", {
      body: {
        referrerId: last?.id ?? "",
        referred: { contactId: first?.id ?? "" },
        heardOn: "2026-06-24",
      },
    });
    expect([reply.status, reply.error?.code]).toEqual([409, "referral_loop"]);
    expect((await jo.get("GET /contacts/:id/chain", at(last?.id ?? ""))).path).toHaveLength(10);
  });

  it("goes on through somebody in the trash without a name, and has them again afterwards", async () => {
    const { jo, person, refer } = story;
    const [dana, sam, yuki] = [
      await person("Dana Ruiz"),
      await person("Sam Okafor"),
      await person("Yuki Sato"),
    ];
    await refer(dana, sam);
    const link = await refer(sam, yuki);
    const whole = await jo.get("GET /contacts/:id/chain", at(yuki.id));
    await jo.get("DELETE /contacts/:id", at(sam.id));
    const broken = await jo.get("GET /contacts/:id/chain", at(yuki.id));
    expect(broken.path).toEqual([dana.id, sam.id, yuki.id]);
    expect(broken.wayBack.people.map(({ name, removed }) => [name, removed])).toEqual([
      ["Yuki Sato", false],
      ["Somebody removed", true],
      ["Dana Ruiz", false],
    ]);
    const ofDana = await jo.get("GET /contacts/:id/chain", at(dana.id));
    expect(depths(ofDana.cameThrough.people)).toEqual(["0 Dana Ruiz", "1 Somebody removed", "2 Yuki Sato"]);
    expect(
      (await jo.get("GET /chains", { query: { focus: yuki.id } })).people.map(({ name }) => name),
    ).toEqual(expect.arrayContaining(["Dana Ruiz", "Somebody removed", "Yuki Sato"]));
    await jo.get("DELETE /contacts/:id", at(dana.id));
    expect((await jo.get("GET /contacts/:id/chain", at(yuki.id))).path).toEqual([yuki.id]);
    await jo.get("POST /contacts/:id/restoration", at(dana.id));
    expect((await jo.call("GET /contacts/:id/chain", at(sam.id))).status).toBe(404);
    await jo.get("POST /contacts/:id/restoration", at(sam.id));
    expect(await jo.get("GET /contacts/:id/chain", at(yuki.id))).toEqual(whole);
    await jo.get("DELETE /referrals/:id", at(link.id));
    expect((await jo.get("GET /contacts/:id/chain", at(yuki.id))).path).toEqual([yuki.id]);
    await jo.get("POST /referrals/:id/restoration", at(link.id));
    expect(await jo.get("GET /contacts/:id/chain", at(yuki.id))).toEqual(whole);
  });

  it("shows nobody of another account", async () => {
    const { jo, person, refer } = story;
    const sam = await person("Sam Okafor");
    await refer(await person("Dana Ruiz"), sam);
    const other = await newStory(app);
    const own = await other.person("Sam Okafor");
    expect((await other.jo.call("GET /contacts/:id/chain", at(sam.id))).status).toBe(404);
    expect((await other.jo.get("GET /contacts/:id/chain", at(own.id))).wayBack.people).toHaveLength(1);
    expect((await jo.get("GET /contacts/:id/chain", at(sam.id))).wayBack.people).toHaveLength(2);
  });
});
