import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { visibleState } from "../../testing/visibleState";

let app: TestApp;
let jo: TestUser;
let count = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  count += 1;
  jo = await app.signUp(`Jo Bennett ${count}`);
});

const at = (id: string) => ({ params: { id } });
const add = (name: string, more: object = {}) => jo.get("POST /contacts", { body: { name, ...more } });
const list = (query: { limit?: number; cursor?: string } = {}) => jo.get("GET /duplicates", { query });
const names = ({ pairs }: Awaited<ReturnType<typeof list>>) =>
  pairs.map(({ people: [one, other] }) => `${one.name} | ${other.name}`);
const phones = [{ number: "(312) 555-0148" }];
const emails = [{ address: "dana@example.org" }];

describe("the pairs that may be one person", () => {
  it("are listed the likeliest first, with why, the fuller one first", async () => {
    await add("D. Ruiz", { phones: [{ number: "+1 312 555 0148" }] });
    await add("Dana Ruiz", { phones, organization: "Newberry Library" });
    await add("Bob Webb");
    await add("Robert Webb", { title: "Editor" });
    await add("Ann Price", { emails });
    await add("Tom Price", { emails });
    const answer = await list();
    expect(names(answer)).toEqual(["Dana Ruiz | D. Ruiz", "Robert Webb | Bob Webb"]);
    expect(answer).toMatchObject({ total: 2, sure: 1, nextCursor: null });
    expect(answer.pairs.map(({ sure, because }) => [sure, because])).toEqual([
      [true, ["same-phone", "initials"]],
      [false, ["nickname"]],
    ]);
  });

  it("follow every change of the people", async () => {
    const dana = await add("Dana Ruiz");
    const other = await add("Someone Else");
    expect((await list()).total).toBe(0);
    await jo.get("PATCH /contacts/:id", { ...at(other.id), version: 1, body: { name: "Ruiz, Dana" } });
    expect((await list()).total).toBe(1);
    await jo.get("DELETE /contacts/:id", at(dana.id));
    expect((await list()).total).toBe(0);
    await jo.get("POST /contacts/:id/restoration", at(dana.id));
    expect((await list()).total).toBe(1);
  });

  it("come a page at a time, each once", async () => {
    for (let one = 0; one < 5; one += 1) {
      await add(`Dana Ruiz${"abcde".charAt(one)}x${one}`);
      await add(`Dana Ruiz${"abcde".charAt(one)}x${one}`, { title: "Librarian" });
    }
    const whole = await list({ limit: 100 });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
      pages.push(...names(page));
      expect(page.total).toBe(whole.total);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual(names(whole));
    expect(pages.length).toBeGreaterThanOrEqual(5);
  });

  it("are of one account alone", async () => {
    await add("Dana Ruiz", { emails });
    const kim = await app.signUp("Kim Soto");
    await kim.get("POST /contacts", { body: { name: "Dana Ruiz", emails } });
    expect((await list()).total).toBe(0);
    expect((await kim.get("GET /duplicates")).total).toBe(0);
  });
});

describe("told to be two", () => {
  it("they are not asked about again, until it is taken back", async () => {
    const [dana, other] = [await add("Dana Ruiz"), await add("Dana Ruiz")];
    const { id } = await jo.get("POST /duplicates/dismissals", { body: { ids: [dana.id, other.id] } });
    const again = await jo.get("POST /duplicates/dismissals", { body: { ids: [other.id, dana.id] } });
    expect(again.id).toBe(id);
    expect((await list()).total).toBe(0);
    await jo.get("PATCH /contacts/:id", { ...at(dana.id), version: 1, body: { title: "Librarian" } });
    expect((await list()).total).toBe(0);
    await jo.get("DELETE /duplicates/dismissals/:id", at(id));
    expect((await list()).total).toBe(1);
    expect((await jo.call("DELETE /duplicates/dismissals/:id", at(id))).status).toBe(404);
  });
});

describe("those that are sure", () => {
  it("are merged as one act and made two again as one", async () => {
    await add("Dana Ruiz", { emails, organization: "Newberry Library" });
    await add("D. Ruiz", { emails, phones });
    await add("Ruiz, Dana", { phones });
    await add("Bob Webb");
    await add("Robert Webb");
    const before = await visibleState(app, jo);
    const { batchId, merged, refused, left } = await jo.get("POST /merges/sure", { body: {} });
    expect([merged, refused, left]).toEqual([2, [], 0]);
    expect((await jo.get("GET /contacts")).contacts).toHaveLength(3);
    expect(names(await list())).toHaveLength(1);
    const { undone } = await jo.get("DELETE /merge-batches/:id", at(batchId));
    expect(undone).toHaveLength(2);
    expect(await visibleState(app, jo)).toEqual(before);
    expect((await jo.call("DELETE /merge-batches/:id", at(batchId))).status).toBe(404);
  });

  it("but one that is refused is told, and the others are merged", async () => {
    const dana = await add("Dana Ruiz", { emails });
    const sam = await add("Sam Okafor");
    const d = await add("D. Ruiz", { emails });
    for (const [referrerId, contactId] of [
      [dana.id, sam.id],
      [sam.id, d.id],
    ] as const)
      await jo.get("POST /referrals", {
        body: { referrerId, referred: { contactId }, heardOn: "2026-06-01" },
      });
    await add("Kofi Mensah", { phones });
    await add("Kofi Mensah", { phones, title: "Editor" });
    const { merged, refused } = await jo.get("POST /merges/sure", { body: {} });
    expect(merged).toBe(1);
    expect(refused).toEqual([
      expect.stringContaining("Dana Ruiz and D. Ruiz: Dana Ruiz pointed you to Sam Okafor"),
    ]);
  });
});
