import { type CalendarDay, routes } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { cellProblems } from "../grid/cellProblems";
import { type Debrief, type DebriefRow } from "./debrief";
import { linkKnown, setStep, setTold } from "./debriefEdits";
import { setPlaybook, setPlaybookForAll, setText } from "./textEdits";
import { problemsIn } from "../../captures/model/problems";
import { captureBody } from "../../captures/model/captureBody";
import { dana as somebodyKnown } from "../../captures/model/testing/saying";
import { debriefSteps } from "./debriefSteps";
import {
  conference,
  danaLine,
  graceLine,
  line,
  mayaLine,
  sixMonths,
  tableOf,
  today,
  toluLine,
} from "./testing/lines";
import { toCaptured } from "./toCaptured";

const playbooks = [conference, sixMonths];
const at = (debrief: Debrief, edit: (row: DebriefRow) => Partial<DebriefRow>): Debrief => ({
  ...debrief,
  rows: debrief.rows.map((row) => ({ ...row, ...edit(row) })),
});
const bodyOf = (debrief: Debrief, days: Record<string, string> = {}) => {
  const steps = debriefSteps(debrief, playbooks);
  return captureBody(
    toCaptured(debrief, {
      today,
      metOn: "2026-06-24",
      steps,
      days: new Map(steps.map(({ key, fixedOn }) => [key, days[key] ?? fixedOn ?? "2026-06-26"])),
    }),
  );
};

describe("what is saved of a debrief", () => {
  const table: Debrief = setPlaybookForAll(
    {
      ...tableOf(danaLine, toluLine, graceLine),
      eventName: " SAA reception ",
      place: "Chicago",
      day: "2026-06-24",
    },
    conference.id,
  );
  const { body } = bodyOf(table);

  it("is one request that the contract takes", () => {
    expect(routes.saveCapture.body.safeParse(body).error).toBeUndefined();
    expect(body.event).toEqual({ name: "SAA reception", startsOn: "2026-06-24", place: "Chicago" });
    expect(body.people.map(({ name, metOn }) => [name, metOn])).toEqual([
      ["Dana Ruiz", "2026-06-24"],
      ["Tolu Adeyemi", "2026-06-24"],
      ["Sam Okafor", null],
      ["Grace Lin", "2026-06-24"],
    ]);
  });

  it("holds a conversation for each line, with those met in it", () => {
    expect(body.conversations).toEqual([
      { channel: "in-person", startedBy: "me", heldOn: "2026-06-24", notes: danaLine.text, people: [0] },
      { channel: "in-person", startedBy: "me", heldOn: "2026-06-24", notes: toluLine.text, people: [1] },
      { channel: "in-person", startedBy: "me", heldOn: "2026-06-24", notes: graceLine.text, people: [3] },
    ]);
    expect(body.referrals).toEqual([{ from: 1, to: 2, reason: "the opening" }]);
  });

  it("begins the playbook with those met who have no step of their own", () => {
    expect(body.people.map(({ playbook }) => playbook?.playbookId ?? null)).toEqual([
      null,
      conference.id,
      null,
      conference.id,
    ]);
    expect(body.followUps).toEqual([
      { person: 0, action: "email", what: "the slides", dueOn: "2026-06-29", dueTime: null },
      { person: 2, action: "call", what: "Call Sam", dueOn: "2026-06-26", dueTime: null },
    ]);
  });

  it("lets a row have another playbook, or none", () => {
    const [, tolu, sam, grace] = table.rows;
    const changed = setPlaybook(
      setPlaybook(setPlaybook(table, tolu?.id ?? "", "none"), sam?.id ?? "", sixMonths.id),
      grace?.id ?? "",
      sixMonths.id,
    );
    expect(bodyOf(changed).body.people.map(({ playbook }) => playbook?.playbookId ?? null)).toEqual([
      null,
      null,
      sixMonths.id,
      sixMonths.id,
    ]);
    expect(bodyOf(changed).body.followUps).toHaveLength(2);
  });

  it("talks with two people of one line together until their words differ", () => {
    const two = tableOf(
      line("Wei Zhang and Bea Santos at lunch", [{ name: "Wei Zhang" }, { name: "Bea Santos" }]),
    );
    expect(bodyOf(two).body.conversations?.map(({ people }) => people)).toEqual([[0, 1]]);
    const apart = setText(two, two.rows[0]?.id ?? "", "said", "Wei codes");
    expect(bodyOf(apart).body.conversations?.map(({ people }) => people)).toEqual([[0], [1]]);
  });

  it("writes a note of today where nobody of a line was met", () => {
    const heard = tableOf(line("Kofi Mensah was recommended", [{ name: "Kofi Mensah", role: "referred" }]));
    expect(bodyOf(heard).body.conversations).toEqual([
      { channel: "note", startedBy: "me", heldOn: today, notes: "Kofi Mensah was recommended", people: [0] },
    ]);
  });

  it("waits for what was promised, and makes what several told of one opportunity", () => {
    const told = tableOf(mayaLine, {
      ...line("Bea Santos. Datawise is hiring a UX researcher", [{ name: "Bea Santos" }]),
      draft: { ...graceLine.draft, leads: mayaLine.draft.leads },
    });
    const saved = bodyOf(told);
    expect(routes.saveCapture.body.safeParse(saved.body).error).toBeUndefined();
    expect(saved.body.followUps).toMatchObject([
      { person: 0, action: "other", what: "Apply", opportunity: 0 },
      { person: 0, action: "other", what: "send the slides", dueOn: "2026-07-02", waitingSinceOn: today },
    ]);
    expect(saved.body.opportunities).toEqual([
      { person: 0, title: "UX researcher", organization: "Datawise", closesOn: "2026-07-15" },
    ]);
    // The step of an opening that was left out is one by itself.
    const without = bodyOf(setTold(tableOf(mayaLine), "r1", { leads: [], promises: [] }));
    expect(without.body.followUps).toMatchObject([{ what: "Apply", opportunity: null }]);
    const problems = problemsIn({ "followUps.1.what": "too long", "followUps.0.what": "no" }, saved.sources);
    expect([...cellProblems(problems).cells]).toEqual([
      ["r1.0.said", "too long"],
      ["r1.0.what", "no"],
    ]);
  });

  it("reads at the table as the server will save it", () => {
    const [tolu, sam] = debriefSteps(setPlaybook(table, table.rows[2]?.id ?? "", conference.id), [
      conference,
    ]).filter(({ playbook }) => playbook);
    expect([tolu?.what, sam?.what]).toEqual([
      "Write to Tolu about SAA reception",
      "Write to Sam about where we met",
    ]);
    const grace = {
      ...somebodyKnown,
      preferredName: "Gracie",
      metOn: "2025-06-26" as CalendarDay,
      metAtEvent: "ALA 2025",
    };
    const linked = linkKnown(table, table.rows[3]?.id ?? "", grace);
    expect(debriefSteps(linked, [conference]).at(-1)?.what).toBe("Write to Gracie about ALA 2025");
  });
});

describe("cellProblems", () => {
  const table = setPlaybookForAll(tableOf(danaLine, toluLine, graceLine), conference.id);
  const { sources } = bodyOf(table);
  const [dana, tolu, sam, grace] = table.rows.map(({ id }) => id);

  it.each([
    ["people.3.email", `${grace}.0.email`],
    ["people.0.name", `${dana}.0.name`],
    ["people.1.playbook.firstDueOn", `${tolu}.0.playbook`],
    ["followUps.1.what", `${sam}.0.what`],
    ["followUps.0.dueOn", `${dana}.0.due`],
    ["conversations.2.notes", `${grace}.0.said`],
    ["referrals.0.reason", `${sam}.0.said`],
  ])("says %s at its cell", (path, cell) => {
    expect([...cellProblems(problemsIn({ [path]: "is wrong" }, sources)).cells]).toEqual([
      [cell, "is wrong"],
    ]);
  });

  it("tells what belongs to the event, and what belongs nowhere", () => {
    const fields = { "event.startsOn": "no day", people: "names nobody", "people.9.email": "?" };
    const found = cellProblems(problemsIn(fields, sources));
    expect(found).toEqual({ cells: new Map(), event: { startsOn: "no day" }, rest: ["names nobody", "?"] });
  });
});

it("whose words were emptied was talked with all the same", () => {
  const table = at(tableOf(danaLine), () => ({ said: "" }));
  expect(bodyOf(table).body.conversations).toEqual([
    { channel: "in-person", startedBy: "me", heldOn: "2026-06-24", notes: "", people: [0] },
  ]);
});

describe("steps of one's own", () => {
  const recurrence = { every: 1, unit: "month", mode: "schedule" } as const;
  const rent = line("pay rent every month", [], {
    ownSteps: [{ what: "Pay rent", dueOn: "2026-06-26", recurrence, whole: { start: 0, end: 20 } }],
  });

  it("are saved with the people, after the steps toward them", () => {
    const { body } = bodyOf(tableOf(danaLine, rent));
    expect(routes.saveCapture.body.parse(body).followUps).toMatchObject([
      { person: 0, recurrence: null },
      { person: null, action: "other", what: "Pay rent", dueOn: "2026-06-26", recurrence },
    ]);
  });

  it("are saved without anybody, and without the event nobody was met at", () => {
    const { body } = bodyOf({ ...tableOf(rent), eventName: "SAA reception" });
    expect(routes.saveCapture.body.parse(body)).toMatchObject({ people: [], event: null });
  });
});

describe("what comes again", () => {
  it("is saved so, and once where that was chosen", () => {
    const recurrence = { every: 2, unit: "week", mode: "schedule" } as const;
    const weekly = tableOf(
      line("Grace Lin, call her every two weeks", [{ name: "Grace Lin" }], {
        followUps: [{ person: 0, action: "call", what: "", recurrence }],
      }),
    );
    expect(bodyOf(weekly).body.followUps).toMatchObject([{ action: "call", recurrence }]);
    const once = setStep(weekly, "r1", 0, { recurrence: null });
    expect(routes.saveCapture.body.parse(bodyOf(once).body).followUps).toMatchObject([{ recurrence: null }]);
  });
});
