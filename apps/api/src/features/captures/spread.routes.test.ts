import type { Calls } from "@followthrough/contract";
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

const plan = (wishes: Calls["POST /spread"]["body"]["wishes"]) =>
  story.jo.get("POST /spread", { body: { wishes } });

describe("the spread", () => {
  it("counts what is due already, keeps to working days, and holds what was put somewhere by hand", async () => {
    await story.jo.get("PATCH /account", { version: 1, body: { dailyLimit: 2 } });
    const dana = await story.person("Dana Ruiz");
    await story.step(dana, "2026-06-26");
    const { placed, days } = await plan([
      { key: "a" },
      { key: "b" },
      { key: "c", fixedOn: "2026-06-29" },
      { key: "d" },
      { key: "e", latestOn: "2026-06-26" },
    ]);
    expect(placed.map(({ key, on, overLimit }) => [key, on, overLimit])).toEqual([
      ["a", "2026-06-26", false],
      ["b", "2026-06-29", false],
      ["c", "2026-06-29", false],
      ["d", "2026-06-30", false],
      ["e", "2026-06-26", true],
    ]);
    expect(days.slice(0, 3)).toEqual([
      { on: "2026-06-26", alreadyDue: 1, isWorkingDay: true },
      { on: "2026-06-27", alreadyDue: 0, isWorkingDay: false },
      { on: "2026-06-28", alreadyDue: 0, isWorkingDay: false },
    ]);
  });

  it("does not count steps of people in the trash, and counts what is listed", async () => {
    await story.jo.get("PATCH /account", { version: 1, body: { dailyLimit: 1 } });
    const dana = await story.person("Dana Ruiz");
    await story.step(dana, "2026-06-26");
    await story.jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    const { placed, days } = await plan([{ key: "a" }]);
    expect([placed[0]?.on, days[0]?.alreadyDue]).toEqual(["2026-06-26", 0]);
    await story.jo.get("POST /contacts/:id/restoration", { params: { id: dana.id } });
    expect((await plan([{ key: "a" }])).placed[0]?.on).toBe("2026-06-29");
  });

  it("saves nothing and knows no playbook of another account", async () => {
    const kim = await newStory(app);
    const steps = [
      { action: "call", what: "Call", after: { every: 2, unit: "week" }, from: "start" } as const,
    ];
    const { id } = await kim.jo.get("POST /playbooks", { body: { name: "Hers", steps } });
    const before = await visibleState(app, story.jo);
    expect(
      (await story.jo.call("POST /spread", { body: { wishes: [{ key: "a", playbookId: id }] } })).status,
    ).toBe(404);
    expect(await visibleState(app, story.jo)).toEqual(before);
    expect((await plan([])).placed).toEqual([]);
  });

  it.each(["preferredOn", "startedOn", "latestOn", "fixedOn"] as const)(
    "refuses a %s at the end of the calendar and names it",
    async (field) => {
      const wishes = [{ key: "a" }, { key: "b", [field]: "9999-12-31" }];
      const reply = await story.jo.call("POST /spread", { body: { wishes } });
      expect([reply.status, reply.error?.fields?.[0]?.path]).toEqual([400, `wishes.1.${field}`]);
    },
  );
});
