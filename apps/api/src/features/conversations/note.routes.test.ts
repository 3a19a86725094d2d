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
const line = "Ask Claire whether Renee still hires";

/** Claire pointed Jo to Renee, who was met at the forum; the line is about Renee, and nobody was talked with. */
const written = async () => {
  const forum = await story.event("Archives Forum", "2026-06-20");
  const claire = await story.person("Claire Dubois");
  const renee = await story.person("Renee Alvarez", {
    metOn: "2026-06-20",
    metAtEventId: forum.id,
    cadence: { every: 1, unit: "week" },
  });
  await story.refer(claire, renee, { heardOn: "2026-06-20" });
  const note = await story.talk([renee], "2026-06-24", { channel: "note", notes: line });
  return { forum, renee, note };
};

/** What the screens make of it. */
const seen = async (forum: { id: string }, renee: { id: string }) => {
  const person = await story.jo.get("GET /contacts/:id", at(renee.id));
  const { attendees, event } = await story.jo.get("GET /events/:id", at(forum.id));
  const { momentum, loops } = await story.jo.get("GET /today");
  const { messages } = await story.jo.get("GET /contacts/:id/preparation", {
    ...at(renee.id),
    query: { action: "other" },
  });
  return {
    lastConversationOn: person.contact.lastConversationOn,
    cadenceDueOn: person.cadenceDueOn,
    referral: person.referrals[0]?.state,
    followedUp: event.tally.followedUp,
    standing: attendees[0]?.standing,
    daysToFirstTouch: momentum.medianDaysToFirstTouch,
    isNeverContacted: loops.some(({ kind }) => kind === "never-contacted"),
    message: messages.find(({ name }) => name === "Recall")?.body,
  };
};

const untouched = {
  lastConversationOn: null,
  cadenceDueOn: "2026-06-27",
  referral: "heard",
  followedUp: 0,
  standing: "nothing-yet",
  daysToFirstTouch: null,
  isNeverContacted: true,
  message: "You said: [last conversation]",
};

const talked = {
  lastConversationOn: "2026-06-24",
  cadenceDueOn: "2026-07-01",
  referral: "talked",
  followedUp: 1,
  standing: "followed-up",
  daysToFirstTouch: 4,
  isNeverContacted: false,
  message: `You said: ${line}`,
};

describe("a note", () => {
  beforeEach(async () => {
    await story.jo.get("POST /templates", {
      body: { action: "other", name: "Recall", subject: "", body: "You said: {last conversation}" },
    });
  });

  it("is in the timeline, in search and the last line, but no contact: nothing counts as followed up by it", async () => {
    const { forum, renee } = await written();
    expect(await seen(forum, renee)).toEqual(untouched);
    const { timeline } = await story.jo.get("GET /contacts/:id", at(renee.id));
    expect(timeline.find(({ kind }) => kind === "conversation")).toMatchObject({
      channel: "note",
      notes: line,
    });
    const { hits } = await story.jo.get("GET /search", { query: { q: "still hires" } });
    expect(hits).toMatchObject([{ kind: "conversation", contactId: renee.id }]);
    const { attendees } = await story.jo.get("GET /events/:id", at(forum.id));
    expect(attendees[0]?.lastLine).toBe(line);
    await story.step(renee, "2026-06-25");
    const { dueToday } = await story.jo.get("GET /today");
    expect(dueToday[0]?.reason).toMatchObject({ kind: "conversation", on: "2026-06-24", text: line });
  });

  it("that turns out to have been a call counts from then on, and no longer once it is a note again", async () => {
    const { forum, renee, note } = await written();
    await story.jo.get("PATCH /conversations/:id", { ...at(note.id), version: 1, body: { channel: "call" } });
    expect(await seen(forum, renee)).toEqual(talked);
    await story.jo.get("PATCH /conversations/:id", { ...at(note.id), version: 2, body: { channel: "note" } });
    // The talk that had moved the referral never was.
    expect(await seen(forum, renee)).toEqual(untouched);
  });

  it("of an event makes nobody one of those who were there", async () => {
    const { forum } = await written();
    const grace = await story.person("Grace Lin");
    await story.talk([grace], "2026-06-20", { channel: "note", eventId: forum.id });
    const { attendees } = await story.jo.get("GET /events/:id", at(forum.id));
    expect(attendees.map(({ contact }) => contact.name)).toEqual(["Renee Alvarez"]);
  });
});
