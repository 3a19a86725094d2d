import { describe, expect, it } from "vitest";
import { matchingCommands } from "./palette";

const commands = ["Add a person", "Log a conversation", "Go to People"].map((label) => ({
  key: label,
  label,
  run: () => undefined,
}));
const found = (text: string) => matchingCommands(commands, text).map(({ label }) => label);

describe("matchingCommands", () => {
  it("offers all before anything is typed", () => {
    expect(found("  ")).toHaveLength(3);
  });
  it("finds by the beginnings of words in any order and capitals", () => {
    expect(found("PE")).toEqual(["Add a person", "Go to People"]);
    expect(found("con lo")).toEqual(["Log a conversation"]);
  });
  it("does not find inside words", () => {
    expect(found("erson")).toEqual([]);
  });
});
