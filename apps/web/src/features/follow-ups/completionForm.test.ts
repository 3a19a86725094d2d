import { describe, expect, it } from "vitest";
import { completionOf, newCompletionForm } from "./completionForm";
import { readNotHeld } from "./notHeld";

const today = "2026-06-25";
const coffee = newCompletionForm({ action: "coffee", state: "open" });

describe("what is sent when a step is done", () => {
  it("of a coffee that took place, is a conversation", () => {
    expect(completionOf({ ...coffee, outcome: "She likes maps" }, today)).toMatchObject({
      outcome: "She likes maps",
      conversation: { channel: "coffee", heldOn: today, notes: "She likes maps" },
    });
  });

  it.each([
    ["invited", "Invited"],
    ["agreed", "Agreed on a day"],
  ] as const)("of one that is %s says so, and nobody has met", (stands, outcome) => {
    expect(completionOf({ ...coffee, stands, talked: false }, today)).toMatchObject({
      outcome,
      conversation: null,
    });
    const said = completionOf(
      { ...coffee, stands, talked: false, outcome: "Blue Door, ring the bell" },
      today,
    );
    expect(readNotHeld(said.outcome)).toEqual({ stands: outcome, said: "Blue Door, ring the bell" });
  });

  it("of one that took place is what was said, whatever that is", () => {
    const { outcome } = completionOf({ ...coffee, outcome: "Invited me to her talk" }, today);
    expect([outcome, readNotHeld(outcome)]).toEqual(["Invited me to her talk", null]);
  });

  it("of what they did is told by them, and is kept as a conversation", () => {
    const answered = newCompletionForm({ action: "email", state: "waiting" });
    expect(completionOf(answered, today).conversation).toMatchObject({
      channel: "email",
      startedBy: "them",
      heldOn: today,
    });
    expect(
      completionOf(newCompletionForm({ action: "email", state: "open" }), today).conversation,
    ).toBeNull();
  });

  it("done on a day before, was talked about on that day", () => {
    expect(completionOf({ ...coffee, doneOn: "2026-06-23" }, today)).toMatchObject({
      doneOn: "2026-06-23",
      conversation: { heldOn: "2026-06-23" },
    });
    expect(completionOf(coffee, today).doneOn).toBeNull();
  });

  it("with a next step there is more to do", () => {
    const next = { action: "email", what: "Thank her", dueOn: today, dueTime: null } as const;
    expect(completionOf({ ...coffee, settles: true, next }, today).settles).toBe(false);
    expect(completionOf({ ...coffee, settles: true }, today).settles).toBe(true);
  });

  it("after a message went out, keeps its words, with what came of it, unless it was talked about after all", () => {
    const sent = { channel: "email", words: "Sent: As promised\n\nHere it is." } as const;
    const form = { ...newCompletionForm({ action: "share", state: "open" }, sent), outcome: "She liked it" };
    expect(completionOf(form, today).conversation).toEqual({
      channel: "email",
      startedBy: "me",
      heldOn: today,
      notes: "Sent: As promised\n\nHere it is.\n\nShe liked it",
    });
    expect(completionOf({ ...form, channel: "call" }, today).conversation?.notes).toBe("She liked it");
    expect(completionOf({ ...form, talked: false }, today).conversation).toBeNull();
  });
});
