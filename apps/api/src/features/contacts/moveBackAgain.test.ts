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

/** Dana pointed me to Sam, whom I then write to and talk with. */
const begin = async () => {
  const { jo, person, refer, step } = story;
  const [dana, sam] = [await person("Dana Ruiz"), await person("Sam Okafor")];
  const { id } = await refer(dana, sam);
  const state = async () => (await jo.get("GET /referrals/:id", { params: { id } })).state;
  const done = async (action: "email" | "call") => {
    const { id: stepId } = await step(sam, "2026-06-25", { action, what: "Ask Sam" });
    const params = { id: stepId };
    await jo.get("POST /follow-ups/:id/completion", {
      params,
      body: action === "call" ? { conversation: { channel: "call", heldOn: "2026-06-24" } } : {},
    });
    return () => jo.get("DELETE /follow-ups/:id/completion", { params });
  };
  return { jo, sam, state, done, referralId: id };
};

describe("a referral that an undo has moved on again by what came after it", () => {
  it("goes back once that is undone too", async () => {
    const { state, done } = await begin();
    const undoFirst = await done("call");
    const undoSecond = await done("email");
    await undoFirst();
    expect(await state()).toBe("reached-out");
    await undoSecond();
    expect(await state()).toBe("heard");
  });

  it("stands where the rest of what was said has it, in whatever order the others are undone", async () => {
    const { state, done } = await begin();
    const undos = [await done("call"), await done("email"), await done("call"), await done("email")];
    await undos[0]?.();
    await undos[1]?.();
    expect(await state()).toBe("talked");
    await undos[2]?.();
    expect(await state()).toBe("reached-out");
    await undos[3]?.();
    expect(await state()).toBe("heard");
  });

  it("goes back when the talk is thrown away, or turns out to have been none", async () => {
    const { jo, sam, state, done } = await begin();
    const undoFirst = await done("call");
    const [one, other] = [await story.talk([sam], "2026-06-24"), await story.talk([sam], "2026-06-24")];
    await undoFirst();
    await jo.get("DELETE /conversations/:id", { params: { id: other.id }, version: other.version });
    expect(await state()).toBe("talked");
    await jo.get("PATCH /conversations/:id", {
      params: { id: one.id },
      body: { channel: "note" },
      version: one.version,
    });
    expect(await state()).toBe("heard");
  });

  it("goes back from where coming out of the trash had it", async () => {
    const { jo, sam, state, referralId } = await begin();
    await jo.get("DELETE /referrals/:id", { params: { id: referralId }, version: 1 });
    const { id, version } = await story.talk([sam], "2026-06-24");
    await jo.get("POST /referrals/:id/restoration", { params: { id: referralId } });
    expect(await state()).toBe("talked");
    await jo.get("DELETE /conversations/:id", { params: { id }, version });
    expect(await state()).toBe("heard");
  });

  it("stands where a talk has it that came out of the trash since", async () => {
    const { jo, sam, state, done } = await begin();
    const { id, version } = await story.talk([sam], "2026-06-24");
    await jo.get("DELETE /conversations/:id", { params: { id }, version });
    const undo = await done("call");
    await jo.get("POST /conversations/:id/restoration", { params: { id } });
    await undo();
    expect(await state()).toBe("talked");
  });

  it("stays where somebody put it by hand", async () => {
    const { jo, state, done, referralId } = await begin();
    const undoFirst = await done("call");
    const undoSecond = await done("email");
    await undoFirst();
    const referral = await jo.get("GET /referrals/:id", { params: { id: referralId } });
    await jo.get("PATCH /referrals/:id", {
      params: { id: referralId },
      body: { state: "talked" },
      version: referral.version,
    });
    await undoSecond();
    expect(await state()).toBe("talked");
  });
});
