import { describe, expect, it } from "vitest";
import { toCaptureBody } from "./captureBody";
import { type CaptureEdits, changePerson, noEdits } from "./captureEdits";
import { buildRows } from "./captureRows";
import { dana, onThursday, saying } from "../model/testing/saying";

const day = (text: string) => text as NonNullable<ReturnType<typeof saying>["metOn"]>;
const today = "2026-06-25";
const body = (draft: ReturnType<typeof saying>, edits: CaptureEdits = noEdits, context = onThursday) =>
  toCaptureBody(buildRows(draft, edits, context), today);

const met = saying("Met Tolu. Says to call Bea", {
  metOn: day("2026-06-24"),
  people: [{ name: "Tolu Adeyemi" }, { name: "Bea Santos", role: "referred" }],
  referrals: [{ from: 0, to: 1 }],
  followUps: [{ person: 1, action: "call", what: "Call Bea Santos" }],
});

describe("one request", () => {
  it("holds everything, told by place", () => {
    expect(body(met)).toMatchObject({
      event: null,
      people: [
        { contactId: null, name: "Tolu Adeyemi", metOn: "2026-06-24" },
        { contactId: null, name: "Bea Santos", metOn: null },
      ],
      conversations: [
        { channel: "in-person", heldOn: "2026-06-24", notes: "Met Tolu. Says to call Bea", people: [0] },
      ],
      referrals: [{ from: 0, to: 1, reason: "" }],
      followUps: [{ person: 1, action: "call", what: "Call Bea Santos", dueOn: "2026-06-26" }],
    });
  });

  it("keeps the words about people only heard of as a note of today about all of them", () => {
    const heard = saying("Look up Bea and Sam", {
      people: [
        { name: "Bea Santos", role: "referred" },
        { name: "Sam Okafor", role: "referred" },
      ],
    });
    expect(body(heard).conversations).toMatchObject([{ channel: "note", heldOn: today, people: [0, 1] }]);
  });

  it("keeps a call a call, on its day", () => {
    const call = saying("Phone chat with Priya yesterday", {
      people: [{ name: "Priya Nair" }],
      conversation: { channel: "call", heldOn: day("2026-06-24") },
    });
    expect(body(call)).toMatchObject({
      people: [{ metOn: null }],
      conversations: [{ channel: "call", heldOn: "2026-06-24" }],
    });
  });

  it("makes two rows that are one known person one, and drops what would point to themselves", () => {
    const edits = changePerson(changePerson(noEdits, "tolu adeyemi", { contact: dana }), "bea santos", {
      contact: dana,
    });
    const sent = body(met, edits);
    expect(sent.people).toHaveLength(1);
    expect(sent.people[0]).toMatchObject({ contactId: dana.id });
    expect(sent.referrals).toEqual([]);
    expect(sent.followUps).toMatchObject([{ person: 0 }]);
  });

  it("begins the playbook with those met, not with those pointed to", () => {
    const playbook = { id: "b1", name: "Conference" };
    expect(body(met, noEdits, { ...onThursday, playbook }).people.map((person) => person.playbook)).toEqual([
      { playbookId: "b1" },
      null,
    ]);
  });

  it("adds an event that there is not yet, on the day people were met", () => {
    const named = { ...met, event: { name: "SAA reception", span: null } };
    expect(body(named).event).toEqual({ name: "SAA reception", startsOn: "2026-06-24" });
  });

  it("sends only what can be stored: control characters, half emoji, too much of anything", () => {
    const odd = saying(`A\u0000B\ud83d${"x".repeat(20_000)}`, {
      people: [
        {
          name: `Tolu\u0007 Adeyemi${"i".repeat(400)}`,
          title: "\ud83d",
          linkedinUrl: "linkedin.com/in/tolu",
        },
      ],
    });
    const sent = body(odd);
    const [person] = sent.people;
    expect(person?.name.startsWith("Tolu  Adeyemi")).toBe(true);
    expect(person?.name).toHaveLength(200);
    expect(person?.link).toBe("https://linkedin.com/in/tolu");
    const notes = sent.conversations?.[0]?.notes ?? "";
    expect(notes.isWellFormed()).toBe(true);
    expect(notes.includes("\u0000")).toBe(false);
    expect(notes.length).toBeLessThanOrEqual(10_000);
  });

  it("names at most a hundred people in one conversation", () => {
    const many = saying("Everybody", {
      metOn: day(today),
      people: Array.from({ length: 130 }, (_, at) => ({ name: `Guest Number${at}x` })),
    });
    expect(body(many).conversations?.map(({ people }) => people.length)).toEqual([100, 30]);
  });
});
