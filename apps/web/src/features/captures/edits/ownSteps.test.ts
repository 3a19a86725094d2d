import { routes } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { captureBody } from "../model/captureBody";
import { saying } from "../model/testing/saying";
import { describeSave } from "../rows/describeSave";
import {
  type CaptureEdits,
  changeStep,
  leftAfter,
  noEdits,
  nothingTyped,
  putBack,
  removeStep,
} from "./captureEdits";
import { buildRows } from "./captureRows";
import { onThursday } from "./testing/onThursday";
import { toCaptured } from "./toCaptured";

const event = { id: "ala", name: "ALA Annual 2026", startsOn: "2026-06-25", endsOn: "2026-06-28" };
const atAla = { ...onThursday, events: [event], guessedEvent: event };

const text = "The keynote was long. Buy cards tomorrow. Renew the visa";
const read = saying(text, {
  ownSteps: [
    { what: "Buy cards", whole: { start: 22, end: 40 } },
    { what: "Renew the visa", whole: { start: 42, end: 56 } },
  ],
});
const rowsOf = (edits: CaptureEdits = noEdits, draft = read) => buildRows(draft, edits, atAla);

describe("what is for or with nobody", () => {
  it("is saved without anybody, and without the event one is at", () => {
    const rows = rowsOf();
    expect([rows.people, rows.event, describeSave(rows)]).toEqual([[], null, "Save 2 steps of your own"]);
    const { body } = captureBody(toCaptured(rows, "2026-06-25"));
    expect(routes.saveCapture.body.parse(body)).toMatchObject({
      event: null,
      people: [],
      conversations: [],
      followUps: [
        { person: null, action: "other", what: "Buy cards", dueOn: "2026-06-26" },
        { person: null, action: "other", what: "Renew the visa" },
      ],
    });
  });

  it("keeps what was changed by hand while more is typed, and an emptied box says what was read", () => {
    const [key = ""] = rowsOf().ownSteps.map((step) => step.key);
    const edits = changeStep(noEdits, key, { what: " ", dueOn: "2026-07-01", dueTime: "09:00" });
    const longer = saying(`${text}.`, { ownSteps: [{ what: "Buy cards and stamps" }] });
    expect(rowsOf(edits, longer).ownSteps).toMatchObject([
      { what: "Buy cards and stamps", dueOn: "2026-07-01", dueTime: "09:00" },
    ]);
  });

  it("comes again as often as the words say, or as was chosen", () => {
    const recurrence = { every: 1, unit: "month", mode: "schedule" } as const;
    const monthly = saying("pay rent every month", { ownSteps: [{ what: "Pay rent", recurrence }] });
    const [key = ""] = rowsOf(noEdits, monthly).ownSteps.map((step) => step.key);
    const saved = (edits: CaptureEdits) =>
      routes.saveCapture.body.parse(captureBody(toCaptured(rowsOf(edits, monthly), "2026-06-25")).body)
        .followUps[0]?.recurrence;
    expect(saved(noEdits)).toEqual(recurrence);
    expect(saved(changeStep(noEdits, key, { recurrence: null }))).toBeNull();
    expect(saved(changeStep(noEdits, key, { what: "Pay the rent" }))).toEqual(recurrence);
  });

  it("that is left out stays in the box with the words about nobody", () => {
    const [key = ""] = rowsOf().ownSteps.map((step) => step.key);
    const rows = rowsOf(removeStep(noEdits, key));
    expect(rows.ownSteps.map(({ what }) => what)).toEqual(["Renew the visa"]);
    expect(rowsOf().left).toEqual(["The keynote was long."]);
    expect(rows.left).toEqual(["The keynote was long. Buy cards tomorrow."]);
  });

  it("stands beside people, in whose notes all the words are", () => {
    const beside = saying("Met Tolu. Renew the visa", {
      metOn: "2026-06-25",
      people: [{ name: "Tolu Adeyemi" }],
      ownSteps: [{ what: "Renew the visa", whole: { start: 10, end: 24 } }],
    });
    const rows = rowsOf(noEdits, beside);
    expect([rows.left, rows.event?.name, describeSave(rows)]).toEqual([
      [],
      "ALA Annual 2026",
      "Save 1 person, 1 step of your own",
    ]);
    expect(toCaptured(rows, "2026-06-25").talks).toMatchObject([{ notes: "Met Tolu. Renew the visa" }]);
  });
});

describe("words that a save did not take", () => {
  const saved = { ...nothingTyped, text };
  const left = "The keynote was long.";

  it("are left in the box, before what was typed meanwhile", () => {
    expect(leftAfter(saved, saved, left).text).toBe(left);
    expect(leftAfter(saved, { ...saved, text: `${text}. Met Bea` }, left).text).toBe(`${left}\nMet Bea`);
  });

  it("are not there twice when it is taken back", () => {
    expect(putBack(saved, { ...nothingTyped, text: left }, left)).toEqual(saved);
    expect(putBack(saved, { ...nothingTyped, text: "Met Bea" }, left).text).toBe(`${text}\n\nMet Bea`);
  });
});
