import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { withWaiting } from "./withWaiting";

const row = (id: string) => ({ followUp: { id, dueOn: "2026-06-25" }, contact: { id: `of ${id}` } });
const today = {
  counts: { overdue: 1, today: 250, upcoming: 0, loops: 2, waiting: 1, unanswered: 0 },
  overdue: [row("call-sam")],
  dueToday: [row("write-bea"), row("thank-dana")],
  upcoming: [],
  waiting: [row("tolu-answers")],
};
const acted = (key: Entry["key"], id: string): Entry => ({
  id: `key of ${id}`,
  accountId: "jo",
  order: 1,
  key,
  input: { params: { id }, body: {}, version: 1 },
  doneOn: "2026-06-25",
  at: 0,
  answer: null,
  triedAt: null,
  refusal: null,
});

describe("withWaiting", () => {
  it("takes what was done, put off and dropped out of Today, and out of what it counts", () => {
    const entries = [
      acted("POST /follow-ups/:id/completion", "call-sam"),
      acted("POST /follow-ups/:id/snoozes", "write-bea"),
      acted("POST /follow-ups/:id/drop", "tolu-answers"),
    ];
    expect(withWaiting("/today", today, entries)).toEqual({
      ...today,
      counts: { overdue: 0, today: 249, upcoming: 0, loops: 2, waiting: 0, unanswered: 0 },
      overdue: [],
      dueToday: [row("thank-dana")],
      waiting: [],
    });
  });
  it("leaves what was read as it is while nothing waits, or what waits makes something new", () => {
    expect(withWaiting("/today", today, [])).toBe(today);
    expect(withWaiting("/today", today, [acted("PUT /captures/:id", "call-sam")])).toBe(today);
  });
  it("leaves a step whose act was refused where it is", () => {
    const refusal = { code: "version_conflict", message: "changed", version: 5 };
    const refused = { ...acted("POST /follow-ups/:id/completion", "call-sam"), refusal };
    expect(withWaiting("/today", today, [refused])).toBe(today);
  });
  it("takes a step from the page of its person, and not from a page of its own", () => {
    const person = { contact: { id: "sam" }, nextSteps: [{ id: "call-sam", dueOn: "2026-06-25" }] };
    const entries = [acted("POST /follow-ups/:id/completion", "call-sam")];
    expect(withWaiting("/contacts/sam", person, entries)).toEqual({ ...person, nextSteps: [] });
    const step = { id: "call-sam", dueOn: "2026-06-25" };
    expect(withWaiting("/follow-ups/call-sam", step, entries)).toBe(step);
  });
});
