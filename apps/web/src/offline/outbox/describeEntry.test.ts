import { describe, expect, it } from "vitest";
import { describeEntry } from "./describeEntry";
import type { Entry } from "./entry";

const entry = (key: Entry["key"], body: object, answer: object = {}): Entry => ({
  id: "5f0c0001",
  accountId: "jo",
  order: 1,
  key,
  input: { params: { id: "5f0c0001" }, body },
  doneOn: "2026-06-26",
  at: 0,
  answer,
  triedAt: null,
  refusal: null,
});

describe("describeEntry", () => {
  it("shows all that was typed into a capture, each text once", () => {
    const note = "Met Tolu Adeyemi. Says to call Bea Santos";
    const body = {
      event: { name: "ALA Annual 2026", startsOn: "2026-06-25", place: "Chicago" },
      people: [
        { name: "Tolu Adeyemi", title: "SRE", organization: "Cloudflare", email: "tolu@example.org" },
        { contactId: "bea", name: "Bea Santos", phone: "555 0100", metOn: null },
      ],
      conversations: [
        { channel: "in-person", heldOn: "2026-06-25", notes: note, people: [0] },
        { channel: "in-person", heldOn: "2026-06-25", notes: note, people: [1] },
      ],
      referrals: [{ from: 0, to: 1, reason: "use my name" }],
      opportunities: [{ person: 1, kind: "job", title: "UX researcher", notes: "remote", people: [] }],
      followUps: [{ person: 1, action: "call", what: "Call Bea", dueOn: "2026-06-26", place: null }],
    };
    expect(describeEntry(entry("PUT /captures/:id", body), "2026-06-25")).toEqual({
      title: "Capture: Tolu Adeyemi, Bea Santos",
      typed: [
        "ALA Annual 2026",
        "Chicago",
        "SRE",
        "Cloudflare",
        "tolu@example.org",
        "555 0100",
        note,
        "use my name",
        "UX researcher",
        "remote",
        "2026-06-26 Call Bea",
      ].join("\n"),
    });
  });
  it("shows what came of a step, what was said and all that comes next", () => {
    const followUp = { what: "Call Sam", contact: { id: "sam", name: "Sam" }, action: "call" };
    const body = {
      outcome: "He sends the maps",
      conversation: { channel: "call", notes: "Sam likes maps", heldOn: "2026-06-25" },
      next: { action: "email", what: "Thank Sam", dueOn: "2026-06-27" },
      also: [{ action: "call", what: "Call Dana", dueOn: "2026-06-28" }],
    };
    const { typed } = describeEntry(
      entry("POST /follow-ups/:id/completion", body, { followUp }),
      "2026-06-25",
    );
    expect(typed.split("\n")).toEqual([
      "He sends the maps",
      "Sam likes maps",
      "2026-06-27 Thank Sam",
      "2026-06-28 Call Dana",
    ]);
  });
});
