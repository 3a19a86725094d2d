import { Writable } from "node:stream";
import type { Calls } from "@followthrough/contract";
import ICAL from "ical.js";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import { mostInCalendar } from "./calendarFeed.store";

const lines: string[] = [];
const logger = pino(
  { level: "info" },
  new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString());
      done();
    },
  }),
);

type Time = Calls["POST /follow-ups"]["body"]["dueTime"];

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp({ more: { publicUrl: "https://crm.example.org", logger } });
});
beforeEach(async () => {
  app.setNow("2026-06-25T13:00:00.000Z");
  await app.db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany());
  story = await newStory(app);
});
afterAll(() => app.stop());

/** The public address is another one than the test's, so that is named as a proxy would. */
const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(app.url + path, init);

const subscribe = async (withConversations = false) =>
  (await story.jo.get("POST /calendar-feed", { body: { withConversations } })).path;

const eventsOf = (text: string) =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));

const read = async (path: string) => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return eventsOf(await response.text());
};

describe("the calendar's address", () => {
  it("is told once, with the whole of it where the server knows its own, and is stored nowhere", async () => {
    const { jo } = story;
    expect(await jo.get("GET /calendar-feed")).toEqual({ feed: null });
    const made = await jo.get("POST /calendar-feed", { body: {} });
    expect(made.path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect(made.url).toBe(`https://crm.example.org${made.path}`);
    expect(await jo.get("GET /calendar-feed")).toEqual({
      feed: { createdAt: "2026-06-25T13:00:00.000Z", withConversations: false },
    });
    const token = made.path.slice("/calendar/".length, -".ics".length);
    const [links, answers] = await Promise.all([
      app.db.read.secretLink.findMany(),
      app.db.read.idempotencyKey.findMany(),
    ]);
    expect(JSON.stringify([links, answers])).not.toContain(token);
    expect(lines.join("")).not.toContain(token);
  });

  it("is dead the moment there is another, and when the calendar ends", async () => {
    const { jo } = story;
    const [first, second] = [await subscribe(), await subscribe()];
    expect(second).not.toBe(first);
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    await jo.get("DELETE /calendar-feed");
    expect((await ask(second)).status).toBe(404);
    expect(await jo.get("GET /calendar-feed")).toEqual({ feed: null });
    const nothing = await jo.call("PUT /calendar-feed", { body: { withConversations: true } });
    expect(nothing.status).toBe(404);
  });

  it("is made and widened only by whoever knows the password, and noted in the security log", async () => {
    const { jo } = story;
    await subscribe();
    app.setNow("2026-06-25T14:00:00.000Z");
    const again = await jo.call("POST /calendar-feed", { body: {} });
    const widened = await jo.call("PUT /calendar-feed", { body: { withConversations: true } });
    expect([again.error?.code, widened.error?.code]).toEqual([
      "confirmation_required",
      "confirmation_required",
    ]);
    await jo.get("DELETE /calendar-feed");
    const { events } = await jo.get("GET /security-events");
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["calendar-address-made", "calendar-address-ended"]),
    );
  });

  it("sent again under one key makes another one, for the first was kept nowhere", async () => {
    const { jo } = story;
    const headers = { "idempotency-key": "one-and-the-same-key" };
    const make = () => jo.get("POST /calendar-feed", { body: {}, headers });
    const [first, second] = [await make(), await make()];
    expect(first.path).not.toBe(second.path);
    expect((await ask(second.path)).status).toBe(200);
  });

  it("goes with the account", async () => {
    const path = await subscribe();
    await story.jo.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect((await ask(path)).status).toBe(404);
  });
});

describe("whoever has the address", () => {
  it("reads the open steps, timed ones at their time, each with a link to the person", async () => {
    const { person, step } = story;
    const sam = await person("Sam Okafor");
    await step(sam, "2026-06-24", { what: "Call Sam Okafor about the job" });
    const coffee = await step(sam, "2026-06-30", {
      action: "coffee",
      what: "Coffee",
      dueTime: "15:00" as Time,
      place: "Cafe Luna, upstairs; ring twice",
    });
    const done = await step(sam, "2026-06-26");
    await story.jo.get("POST /follow-ups/:id/completion", { params: { id: done.id }, body: {} });
    const events = await read(await subscribe());
    expect(events.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
      "2026-06-24 Call Sam Okafor about the job",
      "2026-06-30T15:00:00 Sam Okafor: Coffee",
    ]);
    expect(events[1]?.uid).toBe(`${coffee.id}@followthrough`);
    expect(events.map(({ location }) => location)).toEqual([null, "Cafe Luna, upstairs; ring twice"]);
    expect(events[1]?.component.getFirstPropertyValue("url")).toBe(
      `https://crm.example.org/people/${sam.id}`,
    );
    expect(events[1]?.component.getAllSubcomponents("valarm")).toHaveLength(1);
  });

  it("reads what was said last only where that is wanted, and never a note", async () => {
    const { jo, person, step, talk } = story;
    const sam = await person("Sam Okafor");
    await talk([sam], "2026-06-20", { notes: "Hiring two people, mention Dana" });
    await talk([sam], "2026-06-22", { channel: "note", notes: "He seemed tired" });
    await step(sam, "2026-06-30");
    const path = await subscribe();
    expect(await (await ask(path)).text()).not.toContain("Hiring");
    await jo.get("PUT /calendar-feed", { body: { withConversations: true } });
    const text = await (await ask(path)).text();
    expect(eventsOf(text)[0]?.description).toContain("Last said: “Hiring two people, mention Dana”");
    expect(text).not.toContain("tired");
  });

  it("reads no more than was meant for them: nobody else's, nothing in the trash, nothing of long ago or far ahead", async () => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    for (const day of ["2026-03-26", "2026-03-27", "2027-07-30", "2027-07-31"])
      await step(sam, day, { what: day });
    const gone = await step(sam, "2026-06-30");
    await jo.get("DELETE /follow-ups/:id", { params: { id: gone.id } });
    const path = await subscribe();
    const other = await newStory(app);
    await other.step(await other.person("Eve Park"), "2026-06-26");
    expect((await read(path)).map(({ startDate }) => startDate.toString())).toEqual([
      "2026-03-27",
      "2027-07-30",
    ]);
  });

  it("of more steps than a calendar takes reads those to come, and of the late ones the latest", async () => {
    const { jo, person } = story;
    const sam = await person("Sam Okafor");
    const { account } = await jo.get("GET /session");
    const at = "2026-06-25T13:00:00.000Z";
    const rows = Array.from({ length: mostInCalendar + 100 }, (_, index) => ({
      accountId: account?.id ?? "",
      id: `01900000-0000-7000-9000-${String(index).padStart(12, "0")}`,
      contactId: sam.id,
      action: "call",
      what: "Call back",
      dueOn: index < 150 ? "2026-06-24" : "2026-06-26",
      promisedOn: "2026-06-24",
      createdAt: at,
      updatedAt: at,
    }));
    await app.db.transaction(account?.id ?? "", async (tx) => {
      await tx.followUp.createMany({ data: rows });
    });
    const events = await read(await subscribe());
    expect(events).toHaveLength(mostInCalendar);
    expect(events.filter(({ startDate }) => startDate.toString() === "2026-06-24")).toHaveLength(50);
  });

  it("is told when nothing has changed, and asked to keep nothing and list it nowhere", async () => {
    const { person, step } = story;
    const call = await step(await person("Sam Okafor"), "2026-06-30");
    const path = await subscribe();
    const first = await ask(path);
    const etag = first.headers.get("etag") ?? "";
    expect(
      Object.fromEntries(
        ["content-type", "cache-control", "x-robots-tag"].map((name) => [name, first.headers.get(name)]),
      ),
    ).toEqual({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
    });
    const same = await ask(path, { headers: { "if-none-match": `"another", ${etag}` } });
    expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", etag]);
    const head = await ask(path, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", etag]);
    expect(Number(head.headers.get("content-length"))).toBe(Buffer.byteLength(await first.text()));
    await story.jo.get("PATCH /follow-ups/:id", {
      params: { id: call.id },
      version: 1,
      body: { what: "Ring" },
    });
    const changed = await ask(path, { headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
    expect(eventsOf(await changed.text())[0]?.sequence).toBe(1);
  });
});

describe("an address that is nobody's", () => {
  it("answers as what does not exist, whatever is wrong with it, and takes no other method", async () => {
    const path = await subscribe();
    const wrong = [
      path.replace(/\w(?=\.ics)/, (last) => (last === "A" ? "E" : "A")),
      path.replace(".ics", ""),
      path.replace(".ics", ".ICS"),
      `${path}/more`,
      "/calendar/",
      "/calendar/%00.ics",
      "/calendar/..%2Fapi%2Fsession.ics",
      `/calendar/${"a".repeat(5000)}.ics`,
    ];
    for (const one of wrong)
      expect([one.slice(0, 60), (await ask(one)).status]).toEqual([one.slice(0, 60), 404]);
    for (const method of ["POST", "PUT", "DELETE", "PROPFIND"]) {
      const refused = await ask(path, { method });
      expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
    expect((await ask(path)).status).toBe(200);
  });

  it("is tried only so often, and a right one is answered all the same", async () => {
    const path = await subscribe();
    const guess = () => ask(`/calendar/${"x".repeat(43)}.ics`);
    const statuses: number[] = [];
    for (let at = 0; at < 65; at += 1) statuses.push((await guess()).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(path)).status).toBe(200);
  });

  it("of another kind opens no calendar", async () => {
    const path = await subscribe();
    await app.db.serverTransaction("tries", (tx) =>
      tx.secretLink.updateMany({ data: { kind: "unsubscribe" } }),
    );
    expect((await ask(path)).status).toBe(404);
  });
});

const invite = async (id: string) => {
  const reply = await story.jo.call("GET /follow-ups/:id/invitation", { params: { id } });
  const text = reply.status === 200 ? Buffer.from(reply.answer as unknown as ArrayBuffer).toString() : "";
  return { ...reply, text };
};

describe("an invitation", () => {
  it("asks the other one to a coffee, by name and address, and tells nothing of why", async () => {
    const { person, step } = story;
    const sam = await person('Sam "Sammy" Okafor', { emails: [{ address: "sam@example.org" }] });
    const { id } = await step(sam, "2026-06-30", {
      action: "coffee",
      what: "Ask about the opening",
      dueTime: "15:00" as Time,
      place: "Cafe Luna",
    });
    const { text, headers } = await invite(id);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=REQUEST");
    expect(headers.get("content-disposition")).toContain("invitation.ics");
    const [event] = eventsOf(text);
    expect(event?.summary).toMatch(/^Coffee: Jo Bennett \d+ and Sam "Sammy" Okafor$/);
    expect(event?.startDate.toString()).toBe("2026-06-30T15:00:00");
    expect(event?.location).toBe("Cafe Luna");
    expect(event?.organizer).toMatch(/^mailto:jo\.bennett/);
    expect(event?.attendees.map((one) => [one.getFirstValue(), one.getParameter("partstat")])).toEqual([
      [event?.organizer, "ACCEPTED"],
      ["mailto:sam@example.org", "NEEDS-ACTION"],
    ]);
    expect(text).not.toContain("opening");
    expect(text).toContain("METHOD:REQUEST\r\n");
  });

  it("to somebody without an address is only told, and names nobody to ask", async () => {
    const { person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-30", { action: "meeting" });
    const { text } = await invite(id);
    expect(text).toContain("METHOD:PUBLISH\r\n");
    expect(text).not.toContain("ATTENDEE");
    expect(eventsOf(text)[0]?.startDate.isDate).toBe(true);
  });

  it("cannot be had of what is done, or is somebody else's", async () => {
    const { jo, person, step } = story;
    const { id } = await step(await person("Sam Okafor"), "2026-06-30", { action: "coffee" });
    const other = await newStory(app);
    const foreign = await other.jo.call("GET /follow-ups/:id/invitation", { params: { id } });
    expect(foreign.status).toBe(404);
    await jo.get("POST /follow-ups/:id/completion", { params: { id }, body: {} });
    expect((await invite(id)).error?.code).toBe("already_closed");
  });

  it("takes no line of its own from a name", async () => {
    const { person, step } = story;
    const evil = "Sam O;k,a:f\\or END:VEVENT";
    const sam = await person(evil, { emails: [{ address: "sam@example.org" }] });
    const { id } = await step(sam, "2026-06-30", { action: "coffee" });
    const events = eventsOf((await invite(id)).text);
    expect(events).toHaveLength(1);
    expect(events[0]?.attendees).toHaveLength(2);
  });
});

it("no log holds an address, not even of a try that failed", () => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("")).not.toMatch(/calendar\/[\w-]{43}/);
});
