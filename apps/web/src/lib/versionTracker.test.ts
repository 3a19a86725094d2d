import { describe, expect, it } from "vitest";
import { CallError } from "./callApi";
import { firstVersion, shownVersionOf } from "./recordVersions";
import { makeVersionTracker } from "./versionTracker";

const drop = "POST /follow-ups/:id/drop";
const made = (version: number) => ({ params: { id: "step" }, version: shownVersionOf({ version }) });
const step = (version: number, what = "Call Dana") => ({
  id: "step",
  version,
  what,
  dueOn: "2026-07-03",
  contact: { id: "dana", name: "Dana Ruiz" },
});
const refusal = (current: object) =>
  new CallError(412, { code: "changed_elsewhere", message: "This was changed elsewhere.", current });

describe("an act on what another window rewrote", () => {
  it("says what it is now, and the same press again is made from that", () => {
    const versionTracker = makeVersionTracker();
    const failure = versionTracker.explainConflict(drop, made(1), refusal(step(4, "Ask about maps")));
    expect(failure).toMatchObject({
      message:
        "This has changed since you saw it. Now it is: Ask about maps · Dana Ruiz · Jul 3, 2026. Nothing was done; the same again does it to what it is now.",
    });
    expect(versionTracker.withNewestVersion(drop, made(1))).toEqual(made(4));
  });

  it("is refused again where it was rewritten once more, and then made from the last", () => {
    const versionTracker = makeVersionTracker();
    versionTracker.explainConflict(drop, made(1), refusal(step(4)));
    versionTracker.explainConflict(drop, made(4), refusal(step(5)));
    expect(versionTracker.withNewestVersion(drop, made(1))).toEqual(made(5));
    expect(versionTracker.withNewestVersion(drop, made(2))).toEqual(made(2));
  });

  it("of a form is left to the form, which merges", () => {
    const versionTracker = makeVersionTracker();
    const failure = refusal(step(4));
    expect(versionTracker.explainConflict("PATCH /follow-ups/:id", made(1), failure)).toBe(failure);
    versionTracker.explainConflict(drop, made(1), failure);
    expect(versionTracker.withNewestVersion("PATCH /follow-ups/:id", made(1))).toEqual(made(1));
  });
});

describe("what this page did itself", () => {
  it("is no news to it: a press before the screen was read anew is made from the answer", () => {
    const versionTracker = makeVersionTracker();
    versionTracker.noteAnswer(made(1), { followUp: step(2), next: null });
    versionTracker.noteAnswer(made(2), step(3));
    expect(versionTracker.withNewestVersion(drop, made(1))).toEqual(made(3));
    expect(
      versionTracker.withNewestVersion(drop, { params: { id: "other" }, version: firstVersion }),
    ).toMatchObject({
      version: 1,
    });
  });

  it("may give a version back that there was before, and goes round in no circle", () => {
    const versionTracker = makeVersionTracker();
    versionTracker.noteAnswer(made(7), step(9));
    versionTracker.noteAnswer(made(9), step(7));
    expect(versionTracker.withNewestVersion(drop, made(7))).toEqual(made(7));
    expect(versionTracker.withNewestVersion(drop, made(9))).toEqual(made(7));
  });
});
