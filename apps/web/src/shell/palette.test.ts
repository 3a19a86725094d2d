import { describe, expect, it } from "vitest";
import { isCommand, matchingCommands, withPageFirst } from "./palette";

const item = (label: string, also = "") => ({ key: label, label, also, run: () => undefined });
const commands = [
  {
    title: "Do",
    items: [item("Add a person", "new create"), item("Log a conversation"), item("Go to People")],
  },
  { title: "Places", items: [item("Security", "password sessions")], onlyTyped: true },
];
const found = (text: string) =>
  matchingCommands(commands, text).flatMap(({ items }) => items.map(({ label }) => label));

describe("withPageFirst", () => {
  it("says what is there on the page and anywhere once, found by the words of both", () => {
    const onPage = { key: "page", label: "Add a person", kbd: "n", run: () => undefined };
    const groups = withPageFirst([{ title: "This page", items: [onPage] }], commands);
    expect(groups.map(({ title, items }) => [title, items.map(({ label }) => label)])).toEqual([
      ["This page", ["Add a person"]],
      ["Do", ["Log a conversation", "Go to People"]],
      ["Places", ["Security"]],
    ]);
    expect(groups[0]?.items[0]).toMatchObject({ kbd: "n", also: "new create" });
  });
});

describe("matchingCommands", () => {
  it("offers all but further places before anything is typed", () => {
    expect(found("  ")).toHaveLength(3);
  });
  it("finds by the beginnings of words in any order and capitals", () => {
    expect(found("PE")).toEqual(["Add a person", "Go to People"]);
    expect(found("con lo")).toEqual(["Log a conversation"]);
  });
  it("finds by what else something is called", () => {
    expect(found("new person")).toEqual(["Add a person"]);
    expect(found("passw")).toEqual(["Security"]);
  });
  it("does not find inside words", () => {
    expect(found("erson")).toEqual([]);
  });
});

describe("isCommand", () => {
  it.each(["add event", "go to peple", "Log", "new", "password"])("%s says what to do", (text) => {
    expect(isCommand({ commands, verbs: ["snooze"] }, text)).toBe(true);
  });
  it.each(["Addison Ruiz", "Gogo", "Dana Ruiz", ""])("%s may be a name", (text) => {
    expect(isCommand({ commands, verbs: ["snooze"] }, text)).toBe(false);
  });
});
