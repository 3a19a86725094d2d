import { describe, expect, it } from "vitest";
import { keepSelection, moveSelection } from "./listSelection";

const ids = ["sam", "claire", "renee"];

describe("moveSelection", () => {
  it("goes down and up and stops at both ends", () => {
    expect(moveSelection(ids, "sam", "next")).toBe("claire");
    expect(moveSelection(ids, "renee", "next")).toBe("renee");
    expect(moveSelection(ids, "claire", "previous")).toBe("sam");
    expect(moveSelection(ids, "sam", "previous")).toBe("sam");
  });
  it("begins at the top going down and at the bottom going up", () => {
    expect(moveSelection(ids, null, "next")).toBe("sam");
    expect(moveSelection(ids, null, "previous")).toBe("renee");
  });
  it("jumps to the ends", () => {
    expect(moveSelection(ids, "claire", "first")).toBe("sam");
    expect(moveSelection(ids, "claire", "last")).toBe("renee");
  });
  it("selects nothing in an empty list", () => {
    expect(moveSelection([], null, "next")).toBeNull();
    expect(moveSelection([], "sam", "previous")).toBeNull();
  });
});

describe("keepSelection", () => {
  it("stays with a row that is still there, wherever it went", () => {
    expect(keepSelection(ids, ["renee", "claire", "sam"], "sam")).toBe("sam");
  });
  it("goes on to the next row when the selected one is done", () => {
    expect(keepSelection(ids, ["sam", "renee"], "claire")).toBe("renee");
  });
  it("goes back to the one before when the last is done", () => {
    expect(keepSelection(ids, ["sam", "claire"], "renee")).toBe("claire");
  });
  it("skips rows that left together with it", () => {
    expect(keepSelection(ids, ["renee"], "sam")).toBe("renee");
  });
  it("stays at a row that was waiting for its contents", () => {
    expect(keepSelection(["sam", "#1", "#2"], ["sam", "claire", "renee"], "#2")).toBe("renee");
  });
  it("falls back on the first, and on none when all is done", () => {
    expect(keepSelection(ids, ["dana"], "claire")).toBe("dana");
    expect(keepSelection(ids, [], "claire")).toBeNull();
  });
});
