import type { MessageTemplate } from "@followthrough/contract";
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

const templateNamed = async (name: string): Promise<MessageTemplate> => {
  const { templates } = await story.jo.get("GET /templates");
  const found = templates.find((one) => one.name === name);
  if (!found) throw new Error(`no template ${name}`);
  return found;
};

describe("the messages of an account", () => {
  it("are those that come with the program until it has changed or removed one", async () => {
    const { templates } = await story.jo.get("GET /templates");
    expect(templates.length).toBeGreaterThan(10);
    expect(
      templates.every(({ isOriginal, hasOriginal, version }) => isOriginal && hasOriginal && version === 1),
    ).toBe(true);
    expect(templates.map(({ action }) => action)[0]).toBe("email");
  });

  it("can be added to, changed from the version read, removed and restored", async () => {
    const { jo } = story;
    const draft = { action: "coffee", name: "Cake", subject: "Cake?", body: "Hello {first name}" } as const;
    const made = await jo.get("POST /templates", { body: draft });
    expect(made).toMatchObject({ ...draft, isOriginal: false, hasOriginal: false, version: 1 });
    const params = { id: made.id };
    expect(await jo.get("PATCH /templates/:id", { params, version: 1, body: { name: "Pie" } })).toMatchObject(
      { name: "Pie", version: 2 },
    );
    const stale = await jo.call("PATCH /templates/:id", { params, version: 1, body: { name: "Lost" } });
    expect([stale.status, stale.error?.current]).toMatchObject([412, { name: "Pie" }]);
    await jo.get("DELETE /templates/:id", { params });
    expect((await jo.call("PATCH /templates/:id", { params, version: 3, body: {} })).status).toBe(404);
    expect(await jo.get("POST /templates/:id/restoration", { params })).toMatchObject({ name: "Pie" });
    expect((await jo.call("POST /templates/:id/reset", { params })).status).toBe(404);
  });

  it("keep a change to one that came with the program, and give the original back", async () => {
    const { jo } = story;
    const { id, body } = await templateNamed("Checking in");
    const params = { id };
    const changed = await jo.get("PATCH /templates/:id", { params, version: 1, body: { body: "Hello" } });
    expect(changed).toMatchObject({ body: "Hello", isOriginal: false, hasOriginal: true });
    expect((await jo.get("GET /templates")).templates.find((one) => one.id === id)).toEqual(changed);
    expect(await jo.get("POST /templates/:id/reset", { params })).toMatchObject({ body, isOriginal: true });
    const other = await newStory(app);
    expect(
      await other.jo.get("PATCH /templates/:id", { params, version: 1, body: { name: "Kim's" } }),
    ).toMatchObject({ name: "Kim's" });
    expect(await templateNamed("Checking in")).toMatchObject({ isOriginal: true });
  });

  it("are shown filled in for one person before they are saved", async () => {
    const { jo, person, event } = story;
    const forum = await event("Archives Forum", "2026-06-22");
    const dana = await person("Dana Ruiz", { metOn: "2026-06-22", metAtEventId: forum.id });
    const template = { subject: "At {event}", body: "Hello {first name}, {referrer} sent me." };
    expect(await jo.get("POST /template-previews", { body: { ...template, contactId: dana.id } })).toEqual({
      subject: "At Archives Forum",
      body: "Hello Dana, [referrer] sent me.",
      missing: ["referrer"],
    });
    const other = await newStory(app);
    expect(
      (await other.jo.call("POST /template-previews", { body: { ...template, contactId: dana.id } })).status,
    ).toBe(404);
  });
});

describe("doing a step", () => {
  it("begins with the message that fits best, and offers the others of its action", async () => {
    const { jo, person, event, step, refer } = story;
    const forum = await event("Archives Forum", "2026-06-22");
    const dana = await person("Dana Ruiz", { metOn: "2026-06-22", metAtEventId: forum.id });
    const hello = await step(dana, "2026-06-26", { action: "email", what: "Say hello" });
    const prepared = async () =>
      (await jo.get("GET /follow-ups/:id/preparation", { params: { id: hello.id } })).messages;
    expect((await prepared())[0]).toMatchObject({
      subject: "Good to meet you at Archives Forum",
      missing: [],
    });
    const claire = await person("Claire Dubois");
    await refer(claire, dana);
    const messages = await prepared();
    expect(messages[0]?.subject).toBe("Claire Dubois suggested I write");
    expect(messages.map(({ name }) => name)).toEqual([
      "Sent by somebody",
      "After meeting at an event",
      "Keeping in touch",
    ]);
  });

  it("begins with what was promised and who pointed there, and says beside it what is known", async () => {
    const { jo, person, event, step, refer, talk } = story;
    const forum = await event("Archives Forum", "2026-06-22");
    const [tom, dana] = [
      await person("Tom Becker"),
      await person("Dana Ruiz", { metOn: "2026-06-22", metAtEventId: forum.id }),
    ];
    const slides = await step(dana, "2026-06-26", { action: "email", what: "Send Dana the slides" });
    const prepared = () => jo.get("GET /follow-ups/:id/preparation", { params: { id: slides.id } });
    const { messages, known } = await prepared();
    expect(messages[0]).toMatchObject({
      name: "From what was said",
      subject: "As promised: the slides",
      missing: ["link"],
    });
    expect(messages[0]?.body).toContain(
      "It was good to meet you at Archives Forum.\n\nI promised you the slides: [link]",
    );
    expect(known).toEqual({
      contactId: dana.id,
      lastWords: null,
      promise: { what: "Send Dana the slides", on: "2026-06-26" },
      referrer: null,
      event: { id: forum.id, name: "Archives Forum", on: "2026-06-22" },
    });
    await refer(tom, dana, { reason: "Said to give her his name" });
    await talk([dana], "2026-06-24", { notes: "She is digitising the maps\nand likes jazz" });
    // Words for the user alone are not said to them, and are not the last words with them.
    await jo.get("POST /conversations", {
      body: { channel: "note", heldOn: "2026-06-25", notes: "Talks a lot", contactIds: [dana.id] },
    });
    const after = await prepared();
    expect(after.known).toMatchObject({
      lastWords: { on: "2026-06-24", channel: "call", text: "She is digitising the maps" },
      referrer: { id: tom.id, name: "Tom Becker", said: "Said to give her his name" },
    });
    // They talked: who pointed there is no reason to write any more, and where they met no news.
    expect(after.messages[0]?.body).toMatch(/^Hello Dana,\n\nI promised you the slides/);
    const ines = await person("Ines Alvarez");
    await refer(tom, ines, { reason: "Said to give her his name" });
    const { messages: cold } = await jo.get("GET /contacts/:id/preparation", { params: { id: ines.id } });
    expect(cold[0]?.body).toContain("Tom Becker pointed me to you, and said to give you that name.");
  });

  it("says of an agreed coffee when and where it is, and asks for what was promised without a message that never was", async () => {
    const { jo, person, step } = story;
    app.setNow("2026-06-25T13:00:00.000Z");
    const dana = await person("Dana Ruiz");
    const first = async (id: string) =>
      (await jo.get("GET /follow-ups/:id/preparation", { params: { id } })).messages[0]?.body;
    const coffee = await step(dana, "2026-06-30", {
      action: "coffee",
      what: "Coffee with Dana",
      dueTime: "15:00" as never,
      place: "Cafe Luna",
    });
    expect(await first(coffee.id)).toContain("our coffee on Tuesday, June 30 at 3 pm at Cafe Luna.");
    const theirs = async (what: string) =>
      first(
        (await step(dana, "2026-06-30", { action: "other", what, waitingSinceOn: "2026-06-24" as never })).id,
      );
    expect(await theirs("send me the slides")).toContain("Would you have a moment to send me the slides?");
    expect(await theirs("share her slides")).toContain("Would you have a moment to come back to me?");
    expect(await theirs("share her slides")).not.toMatch(/\[|last message|again/);
  });

  it("can be prepared without a follow-up, in another way too", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz", { phones: [{ number: "(212) 555-0148" }] });
    const { to, messages } = await jo.get("GET /contacts/:id/preparation", {
      params: { id: dana.id },
      query: { action: "linkedin" },
    });
    expect(to).toEqual({ name: "Dana Ruiz", email: null, phone: "(212) 555-0148", linkedIn: null });
    expect(messages[0]).toMatchObject({ subject: "", missing: [] });
  });

  it("has something to start from even when every message was removed", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    for (const { id } of (await jo.get("GET /templates")).templates)
      await jo.get("DELETE /templates/:id", { params: { id } });
    const { messages } = await jo.get("GET /contacts/:id/preparation", { params: { id: dana.id } });
    expect(messages).toMatchObject([{ name: "Your own words", subject: "", body: "", missing: [] }]);
  });
});
