import { describe, expect, it } from "vitest";
import { changeAction } from "../../lib/changeAction";
import { changesOfStep } from "./useFirstStep";

const shown = { action: "email", what: "Email Marco", dueOn: "2026-06-26", dueTime: null } as const;

describe("what of a first step was changed by hand", () => {
  it("is not the words that change with how it is done, so that who told of it is still named in them", () => {
    expect(changesOfStep(shown, changeAction(shown, "call"), {})).toEqual({ action: "call" });
  });

  it("is what was worded by hand before, which stays", () => {
    const mine = { ...shown, what: "Ask Marco about the team" };
    const before = changesOfStep(shown, mine, {});
    expect(before).toEqual({ what: "Ask Marco about the team" });
    expect(changesOfStep(mine, changeAction(mine, "call"), before)).toEqual({ ...before, action: "call" });
  });
});
