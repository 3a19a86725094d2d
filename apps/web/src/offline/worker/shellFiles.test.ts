import { describe, expect, it } from "vitest";
import { cachesToRemove } from "./shellFiles";

const files = { version: "c", core: [], rest: [] };

describe("cachesToRemove", () => {
  it("keeps the version before, for a tab that is still open", () => {
    expect(cachesToRemove(["app a", "app b", "app c"], files)).toEqual(["app a"]);
  });
  it("touches nothing that is not the app's", () => {
    expect(cachesToRemove(["photos", "app a", "app b", "app c"], files)).toEqual(["app a"]);
  });
  it("removes nothing of a first version, or of one that came back", () => {
    expect(cachesToRemove(["app c"], files)).toEqual([]);
    expect(cachesToRemove(["app c", "app b"], files)).toEqual([]);
  });
});
