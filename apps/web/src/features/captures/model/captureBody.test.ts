import { routes } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { captureBody, type Captured } from "./captureBody";
import { problemsIn } from "./problems";
import { noFields, type Row } from "./row";
import { dana } from "./testing/saying";

const row = (id: string, name: string, rest: Partial<Row> = {}): Row => ({
  ...noFields,
  id,
  name,
  role: "met",
  metOn: "2026-06-24",
  known: null,
  isNew: false,
  ...rest,
});
const tolu = row("tolu", "Tolu Adeyemi");
const bea = row("bea", "Bea Santos", { role: "referred", metOn: null });
const callBea = {
  key: "s1",
  row: "bea",
  action: "call",
  what: "Call Bea",
  dueOn: "2026-06-26",
  dueTime: null,
} as const;
const captured: Captured = {
  event: { name: " SAA reception ", startsOn: "2026-06-24", place: null },
  rows: [tolu, bea],
  playbooks: new Map([["tolu", { playbookId: dana.id, firstDueOn: "2026-06-25" }]]),
  talks: [
    { channel: "in-person", heldOn: "2026-06-24", notes: "Met Tolu. Says to call Bea", rows: ["tolu"] },
  ],
  referrals: [{ from: "tolu", to: "bea", reason: "the opening" }],
  steps: [callBea],
};

describe("one request", () => {
  it("holds everything, told by place, and is one that the contract takes", () => {
    const { body } = captureBody(captured);
    expect(routes.saveCapture.body.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      event: { name: "SAA reception", startsOn: "2026-06-24" },
      people: [
        {
          contactId: null,
          name: "Tolu Adeyemi",
          playbook: { playbookId: dana.id, firstDueOn: "2026-06-25" },
        },
        { contactId: null, name: "Bea Santos", metOn: null, playbook: null },
      ],
      conversations: [{ channel: "in-person", heldOn: "2026-06-24", people: [0] }],
      referrals: [{ from: 0, to: 1, reason: "the opening" }],
      followUps: [{ person: 1, action: "call", what: "Call Bea", dueOn: "2026-06-26" }],
    });
  });

  it("names somebody known by their id and their name in the book", () => {
    const { body } = captureBody({ ...captured, rows: [{ ...tolu, known: dana }, bea] });
    expect(body.people[0]).toMatchObject({ contactId: dana.id, name: "Dana Ruiz" });
  });

  it("makes two rows that are one known person one, and drops what would point to themselves", () => {
    const rows = [tolu, bea].map((each) => ({ ...each, known: dana }));
    const { body, sources } = captureBody({ ...captured, rows });
    expect(body.people).toHaveLength(1);
    expect(body.referrals).toEqual([]);
    expect(body.followUps).toMatchObject([{ person: 0 }]);
    expect(sources).toMatchObject({ people: ["tolu"], referrals: [] });
  });

  it("sends only what can be stored: no control characters, no half emoji, a link with its scheme", () => {
    const odd = row("tolu", "Tolu\u0007 Adeyemi", { title: "\ud83d", link: "linkedin.com/in/tolu" });
    const talks = [
      { channel: "note" as const, heldOn: "2026-06-24", notes: "A\u0000B\ud83d", rows: ["tolu"] },
    ];
    const { body } = captureBody({ ...captured, rows: [odd], talks, referrals: [], steps: [] });
    expect(routes.saveCapture.body.safeParse(body).error).toBeUndefined();
    expect(body.people[0]).toMatchObject({ name: "Tolu  Adeyemi", link: "https://linkedin.com/in/tolu" });
    expect(body.conversations?.[0]?.notes).toBe("AB\ufffd");
  });

  it("cuts nothing that was typed", () => {
    const long = "very ".repeat(60);
    expect(captureBody({ ...captured, rows: [row("tolu", long), bea] }).body.people[0]?.name).toBe(
      long.trim(),
    );
  });

  it("names at most a hundred people in one conversation", () => {
    const rows = Array.from({ length: 130 }, (_, at) => row(`r${at}`, `Guest ${at}`));
    const talks = captured.talks.map((talk) => ({ ...talk, rows: rows.map(({ id }) => id) }));
    const { body } = captureBody({ ...captured, rows, talks });
    expect(body.conversations?.map(({ people }) => people.length)).toEqual([100, 30]);
  });
});

describe("what the server found wrong", () => {
  const { sources } = captureBody(captured);
  it.each([
    ["people.1.email", { part: "people", field: "email", row: "bea" }],
    ["people.0.playbook.firstDueOn", { part: "people", field: "playbook", row: "tolu" }],
    ["followUps.0.dueOn", { part: "followUps", field: "dueOn", row: "bea", step: callBea }],
    ["conversations.0.notes", { part: "conversations", row: "tolu" }],
    ["referrals.0.reason", { part: "referrals", row: "bea" }],
    ["event.startsOn", { part: "event", field: "startsOn", row: undefined }],
    ["people", { part: "people", field: "", row: undefined }],
    ["people.9.email", { part: "people", row: undefined }],
  ])("at %s is told by its row", (path, problem) => {
    expect(problemsIn({ [path]: "is wrong" }, sources)).toMatchObject([{ ...problem, message: "is wrong" }]);
  });
});
