import { describe, expect, it } from "vitest";
import { describeFailure, kindOfFailure } from "./failure";
import { describeUndoFailure } from "./undoFailure";

const answered = (status: number, message: string) => Object.assign(new Error(message), { status });

describe("kindOfFailure", () => {
  it("tells nobody answering from being refused", () => {
    expect(kindOfFailure(new TypeError("Failed to fetch"))).toBe("unreachable");
    expect(kindOfFailure(answered(0, ""))).toBe("unreachable");
    expect(kindOfFailure(answered(502, ""))).toBe("unreachable");
    expect(kindOfFailure(answered(401, ""))).toBe("signed-out");
    expect(kindOfFailure(answered(409, ""))).toBe("refused");
    const wrongPassword = Object.assign(answered(401, ""), { error: { code: "wrong_credentials" } });
    expect(kindOfFailure(wrongPassword)).toBe("refused");
    expect(kindOfFailure(answered(500, ""))).toBe("server");
    expect(kindOfFailure(new Error("a bug of ours"))).toBe("server");
  });
});

const lost = (resending: string) => describeFailure(Object.assign(answered(0, ""), { resending }));

describe("describeFailure", () => {
  it("uses the server's words when it gave some", () => {
    expect(describeFailure(answered(409, "That follow-up is closed already."))).toBe(
      "That follow-up is closed already.",
    );
  });
  it("says of an act without an answer what is known, and that trying again is safe", () => {
    expect(lost("once-only")).toBe(
      "The server did not answer, so it is not known whether this was saved. Try again: it will not be saved twice.",
    );
    expect(lost("unsent")).toContain("nothing was saved");
    expect(lost("anew")).not.toContain("not be saved twice");
    expect(lost("reading")).not.toContain("saved");
  });
  it("does not say that nothing was saved where the server broke down on the way", () => {
    const broken = Object.assign(answered(500, "Nothing was saved."), {
      resending: "once-only",
      error: { code: "unexpected", requestId: "4b5c" },
    });
    expect(describeFailure(broken)).toContain("not known whether this was saved");
    expect(describeFailure(broken)).toContain("4b5c");
  });
  it("leaves a full disk and a busy server their own words", () => {
    const full = Object.assign(answered(507, "The disk is full. Nothing was saved."), {
      error: { code: "storage_full" },
    });
    expect(describeFailure(full)).toBe("The disk is full. Nothing was saved.");
    const busy = Object.assign(answered(503, "The server is busy."), { error: { code: "unavailable" } });
    expect(describeFailure(busy)).toBe("The server is busy.");
  });
  it("does not say that nothing was saved where the database went away, perhaps in that very moment", () => {
    const away = Object.assign(answered(503, ""), { error: { code: "database_away" } });
    expect(describeFailure(Object.assign(away, { resending: "once-only" }))).toContain("not be saved twice");
    expect(describeFailure(Object.assign(away, { resending: "reading" }))).not.toContain("saved");
  });
  it("says how far an act in parts came, whatever stopped it", () => {
    for (const code of ["unexpected", "database_away", "storage_full"]) {
      const error = { code, progress: { done: 12, left: 34 } };
      const stopped = Object.assign(answered(500, "12 are gone for good and 34 are left."), { error });
      expect(describeFailure(stopped)).toContain("34 are left");
    }
  });
  it("speaks of an undo as of one", () => {
    for (const failure of [
      ...["unsent", "once-only", "anew"].map((resending) => Object.assign(answered(0, ""), { resending })),
      Object.assign(answered(500, ""), { error: { code: "unexpected", message: "" } }),
    ]) {
      expect(describeUndoFailure(failure)).toContain("undone");
      expect(describeUndoFailure(failure)).not.toContain("saved");
    }
    expect(describeUndoFailure(answered(409, "It was changed since."))).toBe("It was changed since.");
    const changed = { ...answered(412, ""), error: { code: "changed_elsewhere", message: "" } };
    expect(describeUndoFailure(changed)).toBe("It was changed again since, so that was not undone.");
  });
  it("never shows a program's own message", () => {
    expect(describeFailure(new Error("undefined is not a function"))).not.toContain("undefined");
    expect(describeFailure(new TypeError("Failed to fetch"))).toContain("cannot be reached");
  });
});
