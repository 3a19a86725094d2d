import type { ContactRow } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { isPlainSearch, searchHere } from "./searchHere";

const row = (name: string, organization: string | null, tags: string[] = []) =>
  ({ name, organization, title: null, tags, found: null }) as Partial<ContactRow> as ContactRow;
const people = [
  row("Sam Okafor", "Harbor Public Library"),
  row("Renée Alvarez", "Chicago Branch Libraries", ["maps"]),
  row("Dana Ruiz", "Lakeside University Library"),
];
const names = (search: string) => searchHere(people, search).map(({ name }) => name);

describe("searchHere", () => {
  it.each([
    ["okafor sam", ["Sam Okafor"]],
    ["renee", ["Renée Alvarez"]],
    ["librar", ["Dana Ruiz", "Renée Alvarez", "Sam Okafor"]],
    ["maps chicago", ["Renée Alvarez"]],
    ["afor", []],
  ])("%s finds %j", (search, found) => expect(names(search)).toEqual(found));
});

describe("isPlainSearch", () => {
  it("is one by words alone", () => {
    expect(isPlainSearch({ search: "dana", filter: [], tag: [], sort: "match" })).toBe(true);
    expect(isPlainSearch({ search: " ", filter: [] })).toBe(false);
    expect(isPlainSearch({ search: "dana", filter: ["starred"] })).toBe(false);
    expect(isPlainSearch({ search: "dana", tag: ["maps"] })).toBe(false);
  });
});
