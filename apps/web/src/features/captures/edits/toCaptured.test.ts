import { describe, expect, it } from "vitest";
import { captureBody } from "../model/captureBody";
import { saying } from "../model/testing/saying";
import { onThursday } from "./testing/onThursday";
import { type CaptureEdits, changePerson, noEdits, removeLead } from "./captureEdits";
import { buildRows } from "./captureRows";
import { toCaptured } from "./toCaptured";

const today = "2026-06-25";
const captured = (draft: ReturnType<typeof saying>, edits: CaptureEdits = noEdits, context = onThursday) =>
  toCaptured(buildRows(draft, edits, context), today);

const met = saying("Met Tolu. Says to call Bea", {
  metOn: "2026-06-24",
  people: [{ name: "Tolu Adeyemi" }, { name: "Bea Santos", role: "referred" }],
  referrals: [{ from: 0, to: 1 }],
  followUps: [{ person: 1, action: "call", what: "Call Bea Santos" }],
});

describe("what is saved of a text", () => {
  it("is one exchange with those met in it", () => {
    expect(captured(met).talks).toEqual([
      {
        channel: "in-person",
        startedBy: "me",
        heldOn: "2026-06-24",
        notes: "Met Tolu. Says to call Bea",
        rows: ["tolu adeyemi"],
      },
    ]);
  });

  it("has the opportunity with whom to contact and its step, unless it was left out", () => {
    const lead = saying("Datawise is hiring a UX researcher, talk to Marco", {
      people: [{ name: "Marco Silva", tookPart: false }],
      followUps: [{ person: 0, action: "email", what: "Email Marco Silva", lead: 0 }],
      leads: [{ title: "UX researcher", organization: "Datawise", person: 0, closesOn: "2026-12-15" }],
    });
    const { body } = captureBody(captured(lead));
    expect(body.opportunities).toEqual([
      { person: 0, title: "UX researcher", organization: "Datawise", closesOn: "2026-12-15" },
    ]);
    expect(body.followUps).toMatchObject([{ person: 0, opportunity: 0 }]);
    const left = captureBody(captured(lead, removeLead(noEdits, "ux researcher | datawise"))).body;
    expect(left.opportunities).toEqual([]);
    expect(left.followUps).toMatchObject([{ person: 0, opportunity: null }]);
  });

  it("about people only heard of is a note of today about all of them", () => {
    const heard = saying("Look up Bea and Sam", {
      people: [
        { name: "Bea Santos", role: "referred" },
        { name: "Sam Okafor", role: "referred" },
      ],
    });
    expect(captured(heard).talks).toMatchObject([
      { channel: "note", heldOn: today, rows: ["bea santos", "sam okafor"] },
    ]);
  });

  it("is a note of today about whoever is only named beside those met", () => {
    const both = saying("Met Tolu. Send Renée the study", {
      people: [{ name: "Tolu Adeyemi" }, { name: "Renée", tookPart: false }],
      metOn: "2026-06-24",
    });
    expect(captured(both).talks).toMatchObject([
      { channel: "in-person", heldOn: "2026-06-24", rows: ["tolu adeyemi"] },
      { channel: "note", heldOn: today, rows: ["renee"] },
    ]);
  });

  it("is one exchange for each way in which some were talked with", () => {
    const apart = { channel: "email", heldOn: today as never, startedBy: "them" } as const;
    const ways = saying("Met Tolu. Grace and Sam emailed me", {
      metOn: "2026-06-24",
      conversation: { channel: "in-person", heldOn: "2026-06-24" },
      people: [{ name: "Tolu Adeyemi" }, { name: "Grace Lin", apart }, { name: "Sam Okafor", apart }],
    });
    expect(captured(ways).talks).toMatchObject([
      { channel: "in-person", heldOn: "2026-06-24", rows: ["tolu adeyemi"] },
      { channel: "email", startedBy: "them", heldOn: today, rows: ["grace lin", "sam okafor"] },
    ]);
    expect(captured(ways).rows.map(({ metOn }) => metOn)).toEqual(["2026-06-24", null, null]);
    // Put right by hand: she was there too.
    const there = captured(ways, changePerson(noEdits, "grace lin", { metOn: "2026-06-24" }));
    expect(there.talks.map(({ rows }) => rows)).toEqual([["tolu adeyemi", "grace lin"], ["sam okafor"]]);
  });

  it("is, put right by hand, what was held: another channel, their beginning, or only a note", () => {
    const two = saying("Met Tolu and Grace", {
      metOn: "2026-06-24",
      conversation: { channel: "in-person", heldOn: "2026-06-24" },
      people: [{ name: "Tolu Adeyemi" }, { name: "Grace Lin" }],
    });
    const called = changePerson(noEdits, "grace lin", { how: "call", startedBy: "them" });
    expect(captured(two, called)).toMatchObject({
      rows: [{ metOn: "2026-06-24" }, { metOn: null }],
      talks: [
        { channel: "in-person", rows: ["tolu adeyemi"] },
        { channel: "call", startedBy: "them", heldOn: "2026-06-24", rows: ["grace lin"] },
      ],
    });
    const noted = changePerson(noEdits, "grace lin", { how: "noted" });
    expect(captured(two, noted)).toMatchObject({
      rows: [{ metOn: "2026-06-24" }, { metOn: null }],
      talks: [{ rows: ["tolu adeyemi"] }, { channel: "note", heldOn: today, rows: ["grace lin"] }],
    });
    // A day put by hand is that person's alone.
    const later = changePerson(noEdits, "grace lin", { metOn: "2026-06-23" });
    expect(captured(two, later).talks.map(({ heldOn, rows }) => [heldOn, rows])).toEqual([
      ["2026-06-24", ["tolu adeyemi"]],
      ["2026-06-23", ["grace lin"]],
    ]);
    // Chosen and cleared, they were met on no day that anybody knows.
    const somewhen = changePerson(noEdits, "grace lin", { how: "in-person", metOn: null });
    expect(captured(two, somewhen).rows.map(({ metOn }) => metOn)).toEqual(["2026-06-24", null]);
  });

  it("keeps a call a call, on its day", () => {
    const call = saying("Phone chat with Priya yesterday", {
      people: [{ name: "Priya Nair" }],
      conversation: { channel: "call", heldOn: "2026-06-24" },
    });
    expect(captured(call)).toMatchObject({
      rows: [{ metOn: null }],
      talks: [{ channel: "call", heldOn: "2026-06-24" }],
    });
  });

  it("begins the playbook with those met, not with those pointed to", () => {
    const playbook = { id: "b1", name: "Conference" };
    const { playbooks } = captured(met, noEdits, { ...onThursday, playbook });
    expect([...playbooks]).toEqual([["tolu adeyemi", { playbookId: "b1" }]]);
  });

  it("has an event that there is not yet on the day people were met", () => {
    const named = { ...met, event: { name: "SAA reception", span: null } };
    expect(captured(named).event).toEqual({ name: "SAA reception", startsOn: "2026-06-24" });
  });

  it("is cut where words would be refused, and not where somebody typed a field", () => {
    const odd = saying("Met Tolu", { people: [{ name: `Tolu ${"i".repeat(400)}` }] });
    expect(captureBody(captured(odd)).body.people[0]?.name).toHaveLength(200);
    const title = "very ".repeat(50);
    const edits = changePerson(noEdits, "tolu adeyemi", { fields: { title } });
    expect(captureBody(captured(met, edits)).body.people[0]?.title).toBe(title.trim());
  });
});
