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
const call = { action: "call" as const, what: "Call her back", dueOn: "2026-12-24" };
const deck = { action: "share" as const, what: "Send the deck", dueOn: "2026-07-01" };

describe("a conversation taken back", () => {
  it("goes with all that was planned in the same act, and nothing is left of it", async () => {
    const { jo, person } = story;
    const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
    const before = await visibleState(app, jo);
    const made = await jo.get("POST /conversations", {
      body: {
        channel: "call",
        heldOn: "2026-06-24",
        notes: "No openings",
        contactIds: [dana.id, sam.id],
        next: call,
        also: [deck],
      },
    });
    expect(await jo.get("DELETE /conversations/:id/recording", at(made.id))).toEqual({ stayed: [] });
    expect(await visibleState(app, jo)).toEqual(before);
    // It is in the trash with its words; taken back twice it is gone.
    expect((await jo.call("DELETE /conversations/:id/recording", at(made.id))).status).toBe(404);
    expect((await jo.get("POST /conversations/:id/restoration", at(made.id))).notes).toBe("No openings");
  });

  it("settled nobody any more", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const { id } = await jo.get("POST /conversations", {
      body: { channel: "call", heldOn: "2026-06-24", contactIds: [dana.id], settles: true },
    });
    const settledOn = async () => (await jo.get("GET /contacts/:id", at(dana.id))).settledOn;
    expect(await settledOn()).toBe("2026-06-25");
    await jo.get("DELETE /conversations/:id/recording", at(id));
    expect(await settledOn()).toBeNull();
  });

  it("leaves a step that was snoozed since and says which; once it was edited itself it stays", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const body = {
      channel: "call" as const,
      heldOn: "2026-06-24",
      contactIds: [dana.id],
      next: call,
      also: [deck],
    };
    const made = await jo.get("POST /conversations", { body });
    await jo.get("POST /follow-ups/:id/snoozes", {
      ...at(made.next?.id ?? ""),
      version: 1,
      body: { dueOn: "2027-01-07" },
    });
    expect(await jo.get("DELETE /conversations/:id/recording", at(made.id))).toEqual({
      stayed: ["Call her back"],
    });
    const { nextSteps } = await jo.get("GET /contacts/:id", at(dana.id));
    expect(nextSteps.map(({ what }) => what)).toEqual(["Call her back"]);

    const other = await jo.get("POST /conversations", { body });
    await jo.get("PATCH /conversations/:id", { ...at(other.id), version: 1, body: { notes: "Maps" } });
    const refused = await jo.call("DELETE /conversations/:id/recording", at(other.id));
    expect([refused.status, refused.error?.code]).toEqual([409, "changed_since"]);
  });
});
