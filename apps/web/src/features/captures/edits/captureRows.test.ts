import { describe, expect, it } from "vitest";
import {
  type CaptureEdits,
  changePerson,
  changeReferrer,
  changeStep,
  confirmStep,
  noEdits,
  removePerson,
  removeStep,
} from "./captureEdits";
import { recognitionKey } from "../model/recognition";
import { buildRows, isAsked } from "./captureRows";
import { candidate, dana, saying } from "../model/testing/saying";
import { onThursday } from "./testing/onThursday";

const tolu = { name: "Tolu Adeyemi", title: "SRE", organization: "Cloudflare" };
const bea = { name: "Bea Santos", organization: "Figma", role: "referred" as const };

const note = "Met Tolu Adeyemi (SRE, Cloudflare). Says to call Bea Santos at Figma. Email him tomorrow";
const read = saying(note, {
  metOn: "2026-06-25",
  people: [tolu, bea],
  referrals: [{ from: 0, to: 1, reason: "Says to call" }],
  followUps: [
    { person: 0, action: "email", what: "Email Tolu Adeyemi", spans: [{ start: 70, end: 88 }] },
    { person: 1, action: "call", what: "Call Bea Santos", spans: [{ start: 36, end: 59 }] },
  ],
});
const rowsOf = (edits: CaptureEdits, draft = read, context = onThursday) => buildRows(draft, edits, context);

describe("what the text says", () => {
  it("becomes people, steps and referrals", () => {
    const rows = rowsOf(noEdits);
    expect(rows.people.map(({ name, role, metOn }) => [name, role, metOn])).toEqual([
      ["Tolu Adeyemi", "met", "2026-06-25"],
      ["Bea Santos", "referred", null],
    ]);
    expect(rows.steps.map(({ row, action }) => [row, action])).toEqual([
      ["tolu adeyemi", "email"],
      ["bea santos", "call"],
    ]);
    expect(rows.referrals).toMatchObject([
      { from: "tolu adeyemi", to: "bea santos", reason: "Says to call" },
    ]);
  });

  it("of an older day keeps the days it says, and plans what has none from the day it is saved", () => {
    const draft = saying("Email Tolu tomorrow, call Bea. Renew the visa", {
      people: [tolu, bea],
      followUps: [
        { person: 0, action: "email", dueOn: "2026-06-21", daySaid: true },
        { person: 1, action: "call", dueOn: "2026-06-22", daySaid: false },
      ],
      ownSteps: [{ what: "Renew the visa", dueOn: "2026-06-22", daySaid: false }],
    });
    const rows = rowsOf(noEdits, draft, { ...onThursday, today: "2026-06-20" });
    expect(rows.steps.map(({ dueOn }) => dueOn)).toEqual(["2026-06-21", "2026-06-26"]);
    expect(rows.ownSteps.map(({ dueOn }) => dueOn)).toEqual(["2026-06-26"]);
  });

  it("marks a step that may not be what was meant, until somebody has looked at it or changed it", () => {
    const draft = saying("Met Tolu and Bea. Call on Friday", {
      people: [tolu, bea],
      followUps: [{ person: 0, action: "call", isSure: false, spans: [{ start: 18, end: 22 }] }],
    });
    const isUnsure = (edits: CaptureEdits) =>
      rowsOf(edits, draft).steps.map((step) => step.isUnsure ?? false);
    const key = "tolu adeyemi | call | call";
    expect(isUnsure(noEdits)).toEqual([true]);
    expect(isUnsure(confirmStep(noEdits, key))).toEqual([false]);
    expect(isUnsure(changeStep(noEdits, key, { who: "bea santos" }))).toEqual([false]);
  });

  it("waits for what others said they would do, by their day or as long as anybody is left in peace", () => {
    const draft = saying("Tolu will send the deck by Friday and introduce me", {
      people: [tolu],
      promises: [
        { person: 0, what: "send the deck", dueOn: "2026-06-26", spans: [{ start: 10, end: 23 }] },
        { person: 0, what: "introduce me" },
      ],
    });
    expect(rowsOf(noEdits, draft).steps).toMatchObject([
      { what: "send the deck", dueOn: "2026-06-26", waitingSinceOn: "2026-06-25" },
      { what: "introduce me", dueOn: "2026-07-02", waitingSinceOn: "2026-06-25" },
    ]);
  });

  it("meets each on the day that is said of them", () => {
    const apart = { channel: "in-person", heldOn: "2026-06-24", startedBy: "me" } as const;
    const draft = saying("Met Tolu last week. Met Bea yesterday.", {
      metOn: "2026-06-18",
      conversation: { channel: "in-person", heldOn: "2026-06-18" },
      people: [tolu, { name: "Bea Santos", apart: { ...apart, heldOn: apart.heldOn as never } }],
    });
    expect(rowsOf(noEdits, draft).people.map(({ metOn }) => metOn)).toEqual(["2026-06-18", "2026-06-24"]);
  });

  it("gives two people of one name two rows", () => {
    const rows = rowsOf(noEdits, saying("Dana and Dana", { people: [{ name: "Dana" }, { name: "Dana" }] }));
    expect(rows.people.map(({ id }) => id)).toEqual(["dana", "dana 2"]);
  });

  it("lists the words nothing was made of", () => {
    const text = "friend of Dana. Met Tolu";
    const draft = saying(text, { people: [{ name: "Tolu" }], unplaced: [{ start: 0, end: 9 }] });
    expect(rowsOf(noEdits, draft).unplaced).toEqual(["friend of"]);
  });
});

describe("what was changed by hand", () => {
  const grown = { ...read, notes: `${note}, check back in 6 months` };

  it("stays while more is typed", () => {
    const edits = changePerson(noEdits, "tolu adeyemi", { fields: { title: "Staff engineer" } });
    const [first] = rowsOf(edits, grown).people;
    expect(first).toMatchObject({ title: "Staff engineer", organization: "Cloudflare" });
  });

  it("stays when the name goes on", () => {
    const early = saying("Met Tolu", { people: [{ name: "Tolu" }] });
    const edits = changePerson(noEdits, rowsOf(noEdits, early).people[0]?.id ?? "", {
      fields: { email: "t@example.com" },
    });
    expect(rowsOf(edits).people[0]?.email).toBe("t@example.com");
  });

  it("adds up, field by field", () => {
    const edits = changePerson(
      changePerson(noEdits, "tolu adeyemi", { fields: { title: "Engineer" } }),
      "tolu adeyemi",
      { fields: { phone: "+2348012345678" }, role: "referred" },
    );
    expect(rowsOf(edits).people[0]).toMatchObject({
      role: "referred",
      metOn: null,
      title: "Engineer",
      phone: "+2348012345678",
    });
  });

  it("keeps somebody away with their steps and referrals, until the name is another", () => {
    const edits = removePerson(noEdits, "bea santos");
    const rows = rowsOf(edits, grown);
    expect(rows.people).toHaveLength(1);
    expect(rows.steps.map(({ row }) => row)).toEqual(["tolu adeyemi"]);
    expect(rows.referrals).toEqual([]);
    const renamed = {
      ...read,
      people: read.people.map((p) => (p.name === "Bea Santos" ? { ...p, name: "Bea Lima" } : p)),
    };
    expect(rowsOf(edits, renamed).people).toHaveLength(2);
  });

  it("moves a step and leaves it moved when its words go on", () => {
    const [email] = rowsOf(noEdits).steps;
    const edits = changeStep(noEdits, email?.key ?? "", { dueOn: "2026-07-01" });
    const words = saying(`${note} morning`, {
      ...read,
      followUps: [
        { person: 0, action: "email", what: "Email Tolu Adeyemi", spans: [{ start: 70, end: 96 }] },
      ],
    });
    expect(rowsOf(edits, words).steps).toMatchObject([{ dueOn: "2026-07-01", action: "email" }]);
  });

  it("takes a step away, one said and one added", () => {
    const [email] = rowsOf(noEdits).steps;
    const added: CaptureEdits = {
      ...noEdits,
      addedSteps: [{ id: "s1", who: "tolu adeyemi", action: "thank", what: "", dueOn: "2026-06-26" }],
    };
    expect(rowsOf(added).steps.at(-1)).toMatchObject({ key: "s1", what: "Thank Tolu Adeyemi" });
    const edits = removeStep(removeStep(added, "s1"), email?.key ?? "");
    expect(rowsOf(edits).steps.map(({ action }) => action)).toEqual(["call"]);
  });

  it("says who pointed to whom in place of the text", () => {
    const [said] = rowsOf(noEdits).referrals;
    const none = changeReferrer(noEdits, "bea santos", null, [said?.key ?? ""]);
    expect(rowsOf(none).referrals).toEqual([]);
    const turned = changeReferrer(none, "tolu adeyemi", "bea santos", []);
    expect(rowsOf(turned).referrals).toMatchObject([{ from: "bea santos", to: "tolu adeyemi" }]);
  });

  it("has somebody picked by hand where the text names nobody", () => {
    const edits: CaptureEdits = { ...noEdits, addedPeople: [{ id: "p1", name: "Dana Ruiz", contact: dana }] };
    const rows = rowsOf(edits, saying("Wants the slides"));
    expect(rows.people).toMatchObject([{ id: "p1", known: dana }]);
    const other = changePerson(edits, "p1", { contact: null });
    expect(rowsOf(other, saying("Wants the slides")).people[0]).toMatchObject({ known: null, isNew: true });
    const gone = removePerson(edits, "p1");
    expect(rowsOf(gone, saying("Wants the slides")).people).toEqual([]);
    expect(gone.removedPeople).toEqual([]);
  });
});

describe("somebody known", () => {
  const ask = recognitionKey({
    name: "Tolu Adeyemi",
    title: "SRE",
    organization: "",
    email: "",
    phone: "",
    link: "",
  });
  const found = (by: Parameters<typeof candidate>[0]) => ({
    ...onThursday,
    recognised: new Map([[ask, [candidate(by)]]]),
  });

  it.each(["email", "phone", "link"] as const)("is taken for known by %s", (by) => {
    expect(rowsOf(noEdits, read, found(by)).people[0]).toMatchObject({ known: dana, isNew: false });
  });

  it.each(["name", "first-name", "similar-name"] as const)("is asked about by %s", (by) => {
    const [row] = rowsOf(noEdits, read, found(by)).people;
    expect(row && isAsked(row)).toBe(true);
  });

  it("is who the user says", () => {
    const sure = found("email");
    const [somebodyNew] = rowsOf(changePerson(noEdits, "tolu adeyemi", { contact: null }), read, sure).people;
    expect(somebodyNew).toMatchObject({ known: null, isNew: true, likenesses: [dana] });
    const picked = changePerson(noEdits, "tolu adeyemi", { contact: dana });
    expect(rowsOf(picked).people[0]).toMatchObject({ known: dana });
  });
});

describe("the event", () => {
  const ala = { id: "e1", name: "ALA Annual 2026", startsOn: "2026-06-24", endsOn: "2026-06-29" };
  const there = { ...onThursday, events: [ala], guessedEvent: ala };
  const plain = saying("Tolu Adeyemi", { people: [tolu] });

  it("going on means that people were met there today", () => {
    expect(rowsOf(noEdits, plain, there)).toMatchObject({
      event: { id: "e1" },
      people: [{ metOn: "2026-06-25" }],
    });
  });

  it("named in the text is the one there is", () => {
    const named = saying("at ALA Annual", { people: [tolu], event: { name: "ALA Annual", span: null } });
    expect(rowsOf(noEdits, named, { ...there, guessedEvent: null }).event).toEqual({
      id: "e1",
      name: "ALA Annual 2026",
    });
    expect(rowsOf(noEdits, named, onThursday).event).toEqual({ id: null, name: "ALA Annual" });
  });

  it("over by now was on its last day, unless the words say another", () => {
    const past = { ...ala, startsOn: "2026-06-18", endsOn: "2026-06-21" };
    const context = { ...onThursday, events: [past], guessedEvent: null };
    const chosen = { ...noEdits, event: { id: "e1", name: ala.name } };
    const today = { metOn: "2026-06-25", isMetDaySaid: false };
    const named = saying("Met Tolu", { people: [tolu], ...today });
    expect(rowsOf(chosen, named, context).people).toMatchObject([{ metOn: "2026-06-21" }]);
    const said = saying("Met Tolu on Friday", { people: [tolu], metOn: "2026-06-19" });
    expect(rowsOf(chosen, said, context).people).toMatchObject([{ metOn: "2026-06-19" }]);
  });

  it("guessed is not of a day that the words say and that is none of its days", () => {
    const before = saying("Coffee with Tolu on Tuesday", { people: [tolu], metOn: "2026-06-23" });
    expect(rowsOf(noEdits, before, there)).toMatchObject({ event: null, people: [{ metOn: "2026-06-23" }] });
    const during = saying("Coffee with Tolu yesterday", { people: [tolu], metOn: "2026-06-24" });
    expect(rowsOf(noEdits, during, there)).toMatchObject({ event: { id: "e1" } });
  });

  it("is for those who took part, not for whoever is only named", () => {
    const both = saying("Met Tolu. Send Renée the study", {
      people: [tolu, { name: "Renée", tookPart: false }],
      metOn: "2026-06-25",
    });
    expect(rowsOf(noEdits, both, there).people.map(({ metOn }) => metOn)).toEqual(["2026-06-25", null]);
    const plan = saying("Send Renée the study", { people: [{ name: "Renée", tookPart: false }] });
    expect(rowsOf(noEdits, plan, there)).toMatchObject({ event: null, people: [{ metOn: null }] });
    const met = changePerson(noEdits, "renee", { metOn: "2026-06-25" });
    expect(rowsOf(met, plan, there)).toMatchObject({ event: { id: "e1" }, people: [{ how: "in-person" }] });
  });

  it("chosen by hand is of those met, and makes no meeting of a plan", () => {
    const plan = saying("Send Renée the study", { people: [{ name: "Renée", tookPart: false }] });
    const chosen = { ...noEdits, event: { id: "e1", name: ala.name } };
    expect(rowsOf(chosen, plan, there).people).toMatchObject([{ metOn: null, how: "noted" }]);
    const met = changePerson(chosen, "renee", { role: "met" });
    expect(rowsOf(met, plan, there).people).toMatchObject([{ metOn: "2026-06-25", how: "in-person" }]);
  });

  it("only guessed says nothing about a call", () => {
    const call = saying("Phone chat with Tolu", {
      people: [tolu],
      conversation: { channel: "call", heldOn: "2026-06-25" },
    });
    expect(rowsOf(noEdits, call, there)).toMatchObject({ event: null, people: [{ metOn: null }] });
  });

  it.each([
    ["email", "Emailed Tolu about ALA Annual"],
    ["call", "Called Tolu about ALA Annual"],
  ] as const)("named beside an %s says nothing of where it was", (channel, words) => {
    const told = saying(words, {
      people: [tolu],
      event: { name: "ALA Annual", span: null },
      conversation: { channel, heldOn: "2026-06-25" },
    });
    expect(rowsOf(noEdits, told, there)).toMatchObject({ event: null, people: [{ metOn: null }] });
    const chosen = { ...noEdits, event: { id: "e1", name: ala.name } };
    expect(rowsOf(chosen, told, there)).toMatchObject({ event: { id: "e1" }, people: [{ metOn: null }] });
  });

  it("taken away by hand stays away", () => {
    expect(rowsOf({ ...noEdits, event: null }, plain, there)).toMatchObject({
      event: null,
      people: [{ metOn: null }],
    });
  });
});

describe("how often", () => {
  const weekly = { every: 2, unit: "week", mode: "schedule" } as const;
  const words = "Call Tolu every two weeks until June";
  const said = saying(words, {
    people: [tolu],
    followUps: [{ person: 0, action: "call", recurrence: weekly, spans: [{ start: 0, end: 4 }] }],
    unkeptRepeats: [{ start: 26, end: 36 }],
  });

  it("is the step's, until it is chosen by hand", () => {
    const [step] = rowsOf(noEdits, said).steps;
    expect(step?.recurrence).toEqual(weekly);
    const once = changeStep(noEdits, step?.key ?? "", { recurrence: null });
    expect(rowsOf(once, said).steps[0]?.recurrence).toBeNull();
  });

  it("is told where no step holds it, as long as there is a step", () => {
    expect(rowsOf(noEdits, said).unkeptRepeats).toEqual(["until June"]);
    const [step] = rowsOf(noEdits, said).steps;
    expect(rowsOf(removeStep(noEdits, step?.key ?? ""), said).unkeptRepeats).toEqual([]);
  });
});
