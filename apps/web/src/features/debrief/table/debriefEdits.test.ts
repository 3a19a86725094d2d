import { describe, expect, it } from "vitest";
import { addLines } from "./addLines";
import { type Debrief, emptyDebrief, isEmptyDebrief } from "./debrief";
import { bringBack, leftAfter } from "./afterSaving";
import { linkKnown, moveDay, putBack, removeRow, restoreRow, unlinkKnown } from "./debriefEdits";
import { setText } from "./textEdits";
import { debriefSteps } from "./debriefSteps";
import { danaLine, graceLine, line, readOn, tableOf, toluLine } from "./testing/lines";

const known = { id: "k1", name: "Dana Ruiz", title: null, organization: "NYPL", photoUrl: null };
const names = ({ rows }: Debrief) => rows.map(({ name }) => name);
const idOf = ({ rows }: Debrief, name: string) => rows.find((row) => row.name === name)?.id ?? "";

const own = (what: string) => line(what, [], { ownSteps: [{ what, whole: { start: 0, end: what.length } }] });
const whats = ({ ownSteps }: Debrief) => ownSteps.map(({ what }) => what);

describe("taking somebody out of the table", () => {
  const table = tableOf(danaLine, toluLine, graceLine);

  it("takes who is there only through them along, and undo puts both back where they were", () => {
    const tolu = idOf(table, "Tolu Adeyemi");
    const without = removeRow(table, tolu);
    expect(names(without)).toEqual(["Dana Ruiz", "Grace Lin"]);
    const edited = setText(without, idOf(without, "Grace Lin"), "title", "Director");
    const restored = restoreRow(edited, table, tolu);
    expect(names(restored)).toEqual(names(table));
    expect(restored.rows[2]?.from).toEqual(table.rows[2]?.from);
    expect(restored.rows.at(-1)?.title).toBe("Director");
  });

  it("keeps who was pointed out when only they are told to go, and undo restores the referral", () => {
    const both = tableOf(
      toluLine,
      line("Grace Lin: call Sam Okafor", [{ name: "Grace Lin" }, { name: "Sam Okafor", role: "referred" }], {
        referrals: [{ from: 0, to: 1, reason: null }],
      }),
    );
    const tolu = idOf(both, "Tolu Adeyemi");
    const without = removeRow(both, tolu);
    expect(names(without)).toEqual(["Sam Okafor", "Grace Lin"]);
    expect(without.rows[0]?.from).toHaveLength(1);
    expect(restoreRow(without, both, tolu).rows.find(({ name }) => name === "Sam Okafor")?.from).toHaveLength(
      2,
    );
  });
});

describe("somebody known", () => {
  it("makes one row of two that are the same person", () => {
    const table = tableOf(
      line("Dana, NYPL", [{ name: "Dana" }]),
      graceLine,
      line("D. Ruiz wants slides", [{ name: "D. Ruiz", email: "dana@example.org" }]),
    );
    const [first, , third] = table.rows;
    const linked = linkKnown(linkKnown(table, third?.id ?? "", known), first?.id ?? "", known);
    expect(linked.rows).toHaveLength(2);
    expect(linked.rows[0]).toMatchObject({
      known,
      email: "dana@example.org",
      said: "Dana, NYPL\nD. Ruiz wants slides",
    });
  });

  it("is asked about anew once the name is another, and no more once said to be new", () => {
    const table = tableOf(danaLine);
    const id = idOf(table, "Dana Ruiz");
    const linked = linkKnown(table, id, known);
    expect(setText(linked, id, "name", "Dana Ruiz").rows[0]?.known).toEqual(known);
    expect(setText(linked, id, "name", "Dana Cruz").rows[0]).toMatchObject({ known: null, isNew: false });
    expect(unlinkKnown(linked, id).rows[0]).toMatchObject({ known: null, isNew: true });
  });
});

describe("moving a day by hand", () => {
  const table = tableOf(danaLine, toluLine);
  const dana = idOf(table, "Dana Ruiz");
  const days = new Map([
    [`${dana} 0`, "2026-06-29"],
    ["r3 0", "2026-06-26"],
  ]);

  it("keeps the others where they were, and can be put back", () => {
    const moved = moveDay(table, { row: dana, at: 0 }, "2026-07-01", days);
    expect(moved.rows[0]?.steps[0]).toMatchObject({ saidOn: "2026-06-29", movedTo: "2026-07-01" });
    expect(moved.settled["r3 0"]).toBe("2026-06-26");
    const back = putBack(moved);
    expect(back.rows[0]?.steps[0]?.movedTo).toBeNull();
    expect(back.settled).toEqual({});
  });

  it("takes the time that was said with the first day away, and putting it back gives it again", () => {
    const at = { person: 0, dueOn: "2026-06-29", dueTime: "10:00", daySaid: true };
    const timed = tableOf(line("Dana", [{ name: "Dana Ruiz" }], { followUps: [at] }), toluLine);
    const timeOf = (debrief: typeof timed) => debriefSteps(debrief, [])[0]?.dueTime;
    const moved = moveDay(timed, { row: dana, at: 0 }, "2026-07-01", days);
    expect([timeOf(timed), timeOf(moved), timeOf(putBack(moved))]).toEqual(["10:00", null, "10:00"]);
  });

  it("of a playbook's first step leaves the steps alone", () => {
    const moved = moveDay(table, { row: dana, at: null }, "2026-07-01", days);
    expect(moved.rows[0]).toMatchObject({ playbookMovedTo: "2026-07-01", steps: table.rows[0]?.steps });
    expect(putBack(moved, { row: dana, at: null }).rows[0]?.playbookMovedTo).toBeNull();
  });
});

describe("what was done while a save was on its way", () => {
  const saved = { ...tableOf(danaLine, toluLine), eventName: "SAA reception", day: "2026-06-24" };
  const event = { eventId: "e1", eventName: "SAA reception" };

  it("is nothing where nothing was", () => {
    expect(leftAfter(saved, { ...saved, sent: { id: "x", body: "y" } }, event)).toEqual(emptyDebrief);
  });

  it("stays: a line added, one half typed, and lines that had no room, about the same event", () => {
    const grown = { ...addLines(saved, [graceLine], readOn).debrief, typing: "Bea", waiting: ["Sam"] };
    const left = leftAfter(saved, grown, event);
    expect(names(left)).toEqual(["Grace Lin"]);
    expect(left).toMatchObject({ ...event, day: "2026-06-24", typing: "Bea", waiting: ["Sam"] });
  });

  it("points to nobody who was saved", () => {
    const pointing = line(
      "Tolu Adeyemi knows Wei Zhang",
      [{ name: "Tolu Adeyemi" }, { name: "Wei Zhang", role: "referred" }],
      {
        referrals: [{ from: 0, to: 1 }],
      },
    );
    const left = leftAfter(saved, addLines(saved, [pointing], readOn).debrief, event);
    expect(left.rows).toMatchObject([{ name: "Wei Zhang", from: [] }]);
  });
});

describe("undo after saving", () => {
  it("brings the table back, to be sent anew", () => {
    const saved = { ...tableOf(danaLine, toluLine), sent: { id: "x", body: "y" } };
    expect(bringBack(emptyDebrief, saved)).toEqual({ ...saved, sent: null });
  });

  it("leaves what was typed since, under ids of its own", () => {
    const back = bringBack(tableOf(graceLine), tableOf(danaLine, toluLine));
    expect(names(back)).toEqual(["Dana Ruiz", "Tolu Adeyemi", "Sam Okafor", "Grace Lin"]);
    expect(new Set(back.rows.map(({ id }) => id)).size).toBe(4);
    expect(back.rows[2]?.from[0]?.row).toBe(back.rows[1]?.id);
  });
});

describe("steps of one's own", () => {
  const [visa, cards] = [own("Renew the visa"), own("Buy cards")];

  it("added while a save was on its way stay, and the event where nobody was saved", () => {
    const saved = { ...tableOf(visa), eventId: "e1", eventName: "SAA reception" };
    const left = leftAfter(saved, addLines(saved, [cards], readOn).debrief, null);
    expect([whats(left), left.eventId, left.sent]).toEqual([["Buy cards"], "e1", null]);
  });

  it("come back with what was saved, under keys of their own", () => {
    expect(whats(bringBack(emptyDebrief, tableOf(danaLine, visa)))).toEqual(["Renew the visa"]);
    const back = bringBack(tableOf(cards), tableOf(visa));
    expect(whats(back)).toEqual(["Renew the visa", "Buy cards"]);
    expect(new Set(back.ownSteps.map(({ key }) => key)).size).toBe(2);
  });

  it("alone are something to keep", () => {
    expect(isEmptyDebrief(tableOf(visa))).toBe(false);
  });
});
