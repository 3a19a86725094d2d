import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

describe("the sample network", () => {
  it("tells on Today whom to contact and why, and what is slipping", async () => {
    await jo.get("POST /sample-network");
    const today = await jo.get("GET /today");
    expect(today.partOfDay).toBe("morning");
    expect(today.overdue.map(({ followUp }) => followUp.what)).toEqual([
      "Answer Nora about the map library",
      "Call Sam about the metadata posts",
      "Check back with Claire about openings",
    ]);
    const sam = today.overdue[1];
    expect(sam).toMatchObject({
      contact: { name: "Sam Okafor", phone: "(212) 555-0148" },
      reason: {
        kind: "referral",
        by: "Dana Ruiz",
        text: "he is hiring two metadata people, mention my name",
      },
      followUp: { daysLate: 3, group: "overdue" },
    });
    // Those of people met at one event stand in one line, and what slipped is among the steps.
    const { loops } = await jo.get("GET /open-loops");
    const kinds = new Set(loops.map(({ kind }) => kind));
    expect(kinds).toEqual(
      new Set([
        "never-contacted",
        "thanks-owed",
        "referral-not-contacted",
        "opportunity-without-step",
        "introduction-without-news",
        "news-to-tell",
        "stale-follow-up",
        "cadence-lapsed",
        "nothing-planned",
      ]),
    );
    expect(today.momentum.weeks).toHaveLength(12);
  });

  it("has people on playbooks", async () => {
    await jo.get("POST /sample-network");
    const { playbooks } = await jo.get("GET /playbooks");
    expect(playbooks.filter(({ running }) => running > 0).map(({ name }) => name)).toEqual([
      "Check back in six months",
      "Conference",
    ]);
    const { upcoming } = await jo.get("GET /today");
    expect(upcoming.find(({ contact }) => contact?.name === "Tom Becker")?.followUp.playbook).toMatchObject({
      name: "Conference",
      step: 0,
      steps: 3,
    });
    await jo.get("DELETE /sample-network");
    expect((await jo.get("GET /playbooks")).playbooks.every(({ running }) => running === 0)).toBe(true);
  });

  it("shows the way back through three people, and who came through somebody", async () => {
    await jo.get("POST /sample-network");
    const [luis] = (await jo.get("GET /contacts", { query: { search: "Luis Ortega" } })).contacts;
    const chain = await jo.get("GET /contacts/:id/chain", { params: { id: luis?.id ?? "" } });
    const names = new Map(chain.wayBack.people.map(({ id, name }) => [id, name]));
    expect(chain.path.map((id) => names.get(id))).toEqual([
      "Wei Zhang",
      "Fatima Haddad",
      "Noah Lindqvist",
      "Maya Cohen",
      "Luis Ortega",
    ]);
    expect(chain.wayBack.people.find(({ name }) => name === "Wei Zhang")?.metAtEvent?.name).toBe(
      "Archives Forum",
    );
    const wei = await jo.get("GET /contacts/:id/chain", { params: { id: chain.path[0] ?? "" } });
    expect(wei.cameThrough.people).toHaveLength(5);
    expect(wei.cameThrough.links).toHaveLength(4);
  });

  it("goes away in one action and leaves what was there before", async () => {
    const own = await jo.get("POST /contacts", { body: { name: "Kim Own" } });
    await jo.get("POST /sample-network");
    expect((await jo.call("POST /sample-network")).error?.code).toBe("sample_exists");
    await jo.get("DELETE /sample-network");
    const { contacts } = await jo.get("GET /contacts");
    expect(contacts.map(({ id }) => id)).toEqual([own.id]);
    expect((await jo.get("GET /today")).counts).toEqual({
      overdue: 0,
      today: 0,
      upcoming: 0,
      loops: 0,
      waiting: 0,
      unanswered: 0,
    });
    expect((await jo.get("GET /search", { query: { q: "dana" } })).hits).toEqual([]);
    expect((await jo.get("GET /session")).account?.hasSampleNetwork).toBe(false);
  });

  it("leaves the people one wrote something about, with all that is theirs, and names them", async () => {
    await jo.get("POST /sample-network");
    const { contacts } = await jo.get("GET /contacts", { query: { limit: 200 } });
    const idOf = (name: string) => contacts.find((one) => one.name === name)?.id ?? "";
    const own = await jo.get("POST /contacts", { body: { name: "Kim Own" } });
    await jo.get("POST /conversations", {
      body: {
        channel: "call",
        heldOn: "2026-06-24",
        contactIds: [idOf("Dana Ruiz"), own.id],
        notes: "She likes maps",
      },
    });
    const sam = await jo.get("GET /contacts/:id", { params: { id: idOf("Sam Okafor") } });
    await jo.get("PATCH /contacts/:id", {
      params: { id: sam.contact.id },
      body: { notes: "Mine" },
      version: sam.contact.version,
    });
    await jo.get("POST /follow-ups", {
      body: { contactId: idOf("Luis Ortega"), action: "call", what: "Ask about Lima", dueOn: "2026-06-30" },
    });
    const removed = await jo.get("DELETE /sample-network");
    expect(removed.kept.map(({ name }) => name)).toEqual(["Dana Ruiz", "Luis Ortega", "Sam Okafor"]);
    const left = await jo.get("GET /contacts", { query: { limit: 200 } });
    expect(left.contacts.map(({ name }) => name).toSorted()).toEqual([
      "Dana Ruiz",
      "Kim Own",
      "Luis Ortega",
      "Sam Okafor",
    ]);
    expect((await jo.get("GET /contacts/:id", { params: { id: sam.contact.id } })).contact.notes).toBe(
      "Mine",
    );
  });

  it("leaves whom one tagged with others, and who was merged with one's own", async () => {
    await jo.get("POST /sample-network");
    const { contacts } = await jo.get("GET /contacts", { query: { limit: 200 } });
    const find = (name: string) => contacts.find((one) => one.name === name);
    const [tom, luis] = [find("Tom Becker"), find("Luis Ortega")];
    const selection = { ids: [tom?.id ?? ""] };
    await jo.get("POST /bulk-acts", { body: { selection, act: { kind: "addTags", tags: ["board"] } } });
    const own = await jo.get("POST /contacts", {
      body: { name: "Luis Ortega", emails: [{ address: "luis@own.example" }] },
    });
    const keptId = luis?.id ?? "";
    const { contact } = await jo.get("GET /contacts/:id", { params: { id: keptId } });
    await jo.get("POST /merges", {
      body: { keptId, keptVersion: contact.version, mergedId: own.id, mergedVersion: own.version },
    });
    const { kept } = await jo.get("DELETE /sample-network");
    expect(kept.map(({ name }) => name)).toEqual(["Luis Ortega", "Tom Becker"]);
  });

  it("brings a day back that is true for somebody who comes back from the trash", async () => {
    await jo.get("POST /sample-network");
    const [tom] = (await jo.get("GET /contacts", { query: { search: "Tom Becker" } })).contacts;
    expect(tom?.nextStep).not.toBeNull();
    await jo.get("DELETE /sample-network");
    const back = await jo.get("POST /contacts/:id/restoration", { params: { id: tom?.id ?? "" } });
    expect(back.nextFollowUpOn).toBeNull();
    expect(back.lastConversationOn).toBeNull();
  });
});
