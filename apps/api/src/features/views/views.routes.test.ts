import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ jo } = await newStory(app));
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const keep = (name: string, query = {}) => jo.get("POST /views", { body: { name, query } });
const names = async () => (await jo.get("GET /views")).views.map(({ name }) => name);

describe("a view", () => {
  it("keeps filters and order under a name, and gives them back whole", async () => {
    const { query } = await keep("Chicago maps", {
      tag: ["maps", "alumni"],
      filter: "met",
      place: "Chicago",
      sort: "last-conversation",
      reversed: true,
    });
    const [view] = (await jo.get("GET /views")).views;
    expect(view).toMatchObject({ name: "Chicago maps", version: 1, query });
    expect(query).toEqual({
      search: "",
      filter: ["met"],
      tag: ["alumni", "maps"],
      organization: null,
      place: "Chicago",
      sort: "last-conversation",
      reversed: true,
    });
  });

  it("is renamed and changed from the version seen, and a second window is told", async () => {
    const { id } = await keep("Maps", { tag: ["maps"] });
    const edit = (name: string) =>
      jo.call("PATCH /views/:id", { ...at(id), body: { name, query: { tag: "charts" } }, version: 1 });
    expect((await edit("Charts")).answer).toMatchObject({
      name: "Charts",
      version: 2,
      query: { tag: ["charts"] },
    });
    const late = await edit("Late");
    expect([late.status, late.error?.code]).toEqual([412, "changed_elsewhere"]);
    expect(await names()).toEqual(["Charts"]);
  });

  it("stands in the order they are put in, and comes back to where it was", async () => {
    const [one, two, three] = [await keep("One"), await keep("Two"), await keep("Three")];
    await jo.get("PATCH /views/:id", { ...at(three.id), body: { position: 0 }, version: 1 });
    expect(await names()).toEqual(["Three", "One", "Two"]);
    await jo.get("DELETE /views/:id", at(one.id));
    expect(await names()).toEqual(["Three", "Two"]);
    expect((await jo.call("DELETE /views/:id", at(one.id))).status).toBe(404);
    await jo.get("POST /views/:id/restoration", at(one.id));
    expect(await names()).toEqual(["Three", "One", "Two"]);
    expect((await jo.call("POST /views/:id/restoration", at(two.id))).status).toBe(404);
  });

  it("is nobody else's, and refuses filters there are not", async () => {
    const { id } = await keep("Mine");
    const kim = (await newStory(app)).jo;
    expect((await kim.get("GET /views")).views).toEqual([]);
    expect((await kim.call("PATCH /views/:id", { ...at(id), body: { name: "A" }, version: 1 })).status).toBe(
      404,
    );
    const wrong = await jo.call("POST /views", { body: { name: "A", query: { filter: ["rich" as never] } } });
    expect([wrong.status, wrong.error?.fields?.[0]?.path]).toEqual([400, "query.filter"]);
  });
});
