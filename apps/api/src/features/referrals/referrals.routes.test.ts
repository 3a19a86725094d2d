import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allPages } from "../../testing/allPages";
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
const heardOn = "2026-06-24";

describe("Dana points Jo to Sam", () => {
  it("whose name is enough, and writing to him is proposed", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz", { metOn: heardOn });
    const { referral, proposals } = await jo.get("POST /referrals", {
      body: { referrerId: dana.id, referred: { name: "Sam Okafor" }, reason: "he is hiring", heardOn },
    });
    expect(referral).toMatchObject({ state: "heard", thanksOwed: false, ageDays: 1, reason: "he is hiring" });
    expect(proposals).toMatchObject([
      {
        contactId: referral.referred.id,
        referralId: referral.id,
        action: "email",
        what: "Write to Sam Okafor and mention Dana Ruiz",
        dueOn: "2026-06-26",
      },
    ]);
    const { contact } = await jo.get("GET /contacts/:id", at(referral.referred.id));
    expect(contact).toMatchObject({ name: "Sam Okafor", metOn: null });
  });

  it("with the next step in the same act, and nothing more is proposed", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const nextStep = { action: "email", what: "Write to Sam", dueOn: "2026-06-26" } as const;
    const { referral, proposals } = await jo.get("POST /referrals", {
      body: { referrerId: dana.id, referred: { name: "Sam Okafor" }, heardOn, nextStep },
    });
    expect(proposals).toEqual([]);
    expect(referral.nextStep).toMatchObject({ what: "Write to Sam", dueOn: "2026-06-26", daysLate: 0 });
  });

  it("and so may Claire and Yuki: several people may point to one", async () => {
    const { jo, person, refer } = story;
    const sam = await person("Sam Okafor");
    for (const name of ["Dana Ruiz", "Claire Dubois", "Yuki Sato"]) await refer(await person(name), sam);
    const { referrals } = await jo.get("GET /referrals", { query: { contactId: sam.id } });
    expect(referrals.map(({ referrer }) => referrer.name).toSorted()).toEqual([
      "Claire Dubois",
      "Dana Ruiz",
      "Yuki Sato",
    ]);
  });

  it.each([
    ["reason", { reason: 1 }, "reason"],
    ["the day, when it lies in the future", { heardOn: "2026-06-26" }, "heardOn"],
    ["an address that is none", { referred: { name: "Sam", email: "sam at home" } }, "referred.email"],
  ])("a wrong input names %s", async (_what, wrong, path) => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const body = { referrerId: dana.id, referred: { name: "Sam Okafor" }, heardOn, ...(wrong as object) };
    const reply = await jo.call("POST /referrals", { body });
    expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, path]);
    expect((await jo.get("GET /contacts")).contacts).toHaveLength(1);
  });
});

describe("what cannot be", () => {
  it("is refused in words: through several people back to oneself, to oneself, and the same twice", async () => {
    const { jo, person, refer } = story;
    const names = ["Dana Ruiz", "Sam Okafor", "Yuki Sato", "Kofi Mensah"];
    const people = [];
    for (const name of names) people.push(await person(name));
    const [dana, sam, yuki, kofi] = people.map(({ id }) => ({ id }));
    if (!dana || !sam || !yuki || !kofi) throw new Error("four people");
    await refer(dana, sam);
    await refer(sam, yuki);
    await refer(yuki, kofi);
    const tell = (from: { id: string }, to: { id: string }) =>
      jo.call("POST /referrals", { body: { referrerId: from.id, referred: { contactId: to.id }, heardOn } });
    const loop = await tell(kofi, dana);
    expect([loop.status, loop.error?.code]).toEqual([409, "referral_loop"]);
    expect(loop.error?.message).toBe(
      "You came to know Kofi Mensah through Dana Ruiz, so Kofi Mensah cannot be how you came to know Dana Ruiz.",
    );
    const self = await tell(sam, sam);
    expect([self.status, self.error?.code]).toEqual([409, "referral_to_self"]);
    const twice = await tell(dana, sam);
    expect([twice.status, twice.error?.code]).toEqual([409, "referral_exists"]);
    expect((await tell(dana, kofi)).status).toBe(201);
  });

  it("is refused when it would come back out of the trash, too", async () => {
    const { jo, person, refer } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const first = await refer(dana, sam);
    await jo.get("DELETE /referrals/:id", at(first.id));
    const second = await refer(sam, dana);
    const loop = await jo.call("POST /referrals/:id/restoration", at(first.id));
    expect([loop.status, loop.error?.code]).toEqual([409, "referral_loop"]);
    await jo.get("DELETE /referrals/:id", at(second.id));
    await refer(dana, sam);
    const twice = await jo.call("POST /referrals/:id/restoration", at(first.id));
    expect([twice.status, twice.error?.code]).toEqual([409, "referral_exists"]);
  });
});

describe("a referral goes on", () => {
  it.each([
    ["email", "reached-out"],
    ["message", "reached-out"],
    ["call", "talked"],
    ["coffee", "talked"],
    ["in-person", "talked"],
  ] as const)("when the first conversation with Sam is by %s: %s", async (channel, state) => {
    const { jo, person, refer, talk } = story;
    const sam = await person("Sam Okafor");
    const { id } = await refer(await person("Dana Ruiz"), sam);
    await talk([sam], "2026-06-25", { channel });
    expect(await jo.get("GET /referrals/:id", at(id))).toMatchObject({
      state,
      stateOn: "2026-06-25",
      ageDays: 0,
    });
  });

  it("when Sam is added to a conversation later, and never back", async () => {
    const { jo, person, refer, talk } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id } = await refer(dana, sam);
    const { id: talkId } = await talk([dana], "2026-06-25");
    expect((await jo.get("GET /referrals/:id", at(id))).state).toBe("heard");
    await jo.get("PATCH /conversations/:id", {
      ...at(talkId),
      body: { contactIds: [dana.id, sam.id] },
      version: 1,
    });
    expect((await jo.get("GET /referrals/:id", at(id))).state).toBe("talked");
    await talk([sam], "2026-06-25", { channel: "email" });
    expect((await jo.get("GET /referrals/:id", at(id))).state).toBe("talked");
  });

  it("to an outcome, which proposes thanking Dana, and only once", async () => {
    const { jo, person, refer, step } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const { id } = await refer(dana, sam);
    const told = await jo.get("PATCH /referrals/:id", {
      ...at(id),
      body: { state: "came-to-something" },
      version: 1,
    });
    expect(told.referral).toMatchObject({ thanksOwed: true, stateOn: "2026-06-25" });
    expect(told.proposals).toMatchObject([
      { contactId: dana.id, referralId: id, action: "thank", what: "Thank for pointing you to Sam Okafor" },
    ]);
    const [{ contactId, ...proposed } = { contactId: null }] = told.proposals;
    const { why: _why, ...thanks } = { why: "", ...proposed };
    const thank = await step({ id: contactId ?? "" }, "2026-06-26", thanks);
    const again = await jo.get("PATCH /referrals/:id", { ...at(id), body: { reason: "still" }, version: 2 });
    expect(again.proposals).toEqual([]);
    expect((await jo.get("GET /referrals", { query: { thanksOwed: "true" } })).referrals).toHaveLength(1);
    const done = await jo.get("POST /follow-ups/:id/completion", { ...at(thank.id), body: {} });
    expect(done.proposals).toEqual([]);
    expect(await jo.get("GET /referrals/:id", at(id))).toMatchObject({
      thanksOwed: false,
      thankedOn: "2026-06-25",
    });
    expect((await jo.get("GET /referrals", { query: { thanksOwed: "true" } })).referrals).toEqual([]);
  });

  it("until the thanks were given some other way, which can be undone", async () => {
    const { jo, person, refer } = story;
    const { id } = await refer(await person("Dana Ruiz"), await person("Sam Okafor"));
    await jo.get("PATCH /referrals/:id", { ...at(id), body: { state: "declined" }, version: 1 });
    const future = await jo.call("POST /referrals/:id/thanks", {
      ...at(id),
      body: { thankedOn: "2026-06-26" },
    });
    expect(future.error?.fields?.[0]?.path).toBe("thankedOn");
    const thanked = await jo.get("POST /referrals/:id/thanks", { ...at(id), body: {} });
    expect(thanked).toMatchObject({ thankedOn: "2026-06-25", thanksOwed: false });
    expect(await jo.get("DELETE /referrals/:id/thanks", at(id))).toMatchObject({ thanksOwed: true });
  });

  it("and out of the trash it is where what was said meanwhile has it", async () => {
    const { jo, person, refer, talk } = story;
    const sam = await person("Sam Okafor");
    const { id } = await refer(await person("Dana Ruiz"), sam);
    await jo.get("DELETE /referrals/:id", at(id));
    await talk([sam], "2026-06-25");
    const back = await jo.get("POST /referrals/:id/restoration", at(id));
    expect(back).toMatchObject({ state: "talked", stateOn: "2026-06-25" });
  });

  it("once, whoever thanks again another day", async () => {
    const { jo, person, refer } = story;
    const { id } = await refer(await person("Dana Ruiz"), await person("Sam Okafor"));
    await jo.get("POST /referrals/:id/thanks", { ...at(id), body: { thankedOn: "2026-06-24" } });
    const again = await jo.get("POST /referrals/:id/thanks", { ...at(id), body: {} });
    expect(again).toMatchObject({ thankedOn: "2026-06-24", version: 2 });
    const named = await jo.get("POST /referrals/:id/thanks", {
      ...at(id),
      body: { thankedOn: "2026-06-25" },
    });
    expect(named).toMatchObject({ thankedOn: "2026-06-25", version: 3 });
  });

  it("is edited from the version that was read", async () => {
    const { jo, person, refer } = story;
    const { id } = await refer(await person("Dana Ruiz"), await person("Sam Okafor"));
    await jo.get("PATCH /referrals/:id", { ...at(id), body: { reason: "he hires" }, version: 1 });
    const stale = await jo.call("PATCH /referrals/:id", { ...at(id), body: { reason: "x" }, version: 1 });
    expect([stale.status, stale.error?.current]).toMatchObject([412, { reason: "he hires", version: 2 }]);
    expect((await jo.call("PATCH /referrals/:id", { ...at(id), body: {} })).status).toBe(428);
  });
});

it("the list comes in pages without gap or repeat, by state and by person", async () => {
  const { jo, person, refer, talk } = story;
  const dana = await person("Dana Ruiz");
  const all: string[] = [];
  for (let index = 0; index < 9; index += 1) {
    const other = await person(`Person ${index}`);
    all.push((await refer(dana, other, { heardOn: `2026-06-0${1 + (index % 3)}` })).id);
    if (index < 4) await talk([other], "2026-06-20");
  }
  const paged = (state?: "heard" | "talked") =>
    allPages(async (from) => {
      const query = { limit: 2, ...from, ...(state ? { state } : {}) };
      const { referrals, nextCursor } = await jo.get("GET /referrals", { query });
      return { rows: referrals.map(({ id }) => id), nextCursor };
    });
  expect((await paged()).toSorted()).toEqual(all.toSorted());
  expect((await paged("talked")).toSorted()).toEqual(all.slice(0, 4).toSorted());
  expect((await paged("heard")).toSorted()).toEqual(all.slice(4).toSorted());
});
