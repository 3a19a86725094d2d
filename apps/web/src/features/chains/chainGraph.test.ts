import type { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { type GraphLink, chainOf, chainRoots, mainRoot, neighboursOf, outcomesOf } from "./chainGraph";

const person = (id: string, won = false) => ({
  id,
  name: id,
  organization: null,
  photoUrl: null,
  metOn: null,
  metAtEvent: null,
  won,
  removed: false,
  folded: 0,
});
const link = (referrerId: string, referredId: string, state: GraphLink["state"] = "heard"): GraphLink => ({
  referralId: `${referrerId}-${referredId}`,
  referrerId,
  referredId,
  state,
  reason: "",
  heardOn: "2026-06-01" as CalendarDay,
  thankedOn: null,
});
const people = ["dana", "claire", "sam", "bea", "omar"].map((id) => person(id, id === "bea"));
const links = [
  link("dana", "sam", "talked"),
  link("claire", "sam", "led-nowhere"),
  link("sam", "bea"),
  link("claire", "omar", "declined"),
];

describe("the picture of who led to whom", () => {
  it("says of each how far it came, the best of several ways", () => {
    expect(Object.fromEntries(outcomesOf({ people, links }))).toEqual({
      dana: "first",
      claire: "first",
      sam: "under-way",
      bea: "won",
      omar: "nothing",
    });
  });

  it("knows the way back and who came through somebody, and not the others of the same introducer", () => {
    expect([...chainOf("sam", neighboursOf(links))].toSorted()).toEqual(["bea", "claire", "dana", "sam"]);
  });

  it("begins with those to whom nobody pointed, and leaves nobody out where there is a loop", () => {
    expect(chainRoots({ people, links }).map(({ id }) => id)).toEqual(["dana", "claire"]);
    const loop = [link("sam", "bea"), link("bea", "sam")];
    expect(chainRoots({ people: [person("sam"), person("bea")], links: loop }).map(({ id }) => id)).toEqual([
      "sam",
      "bea",
    ]);
  });

  it("begins where most people came through", () => {
    const more = [...links, link("claire", "zoe"), link("zoe", "yan")];
    const all = [...people, person("zoe"), person("yan")];
    expect(mainRoot({ people: all, links: more }, neighboursOf(more))?.id).toBe("claire");
    expect(mainRoot({ people: [], links: [] }, neighboursOf([]))).toBeUndefined();
  });
});
