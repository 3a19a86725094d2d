import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rankable, compareHits } from "./searchRank";

const hit = (title: string, more: Partial<Rankable> = {}): Rankable => ({
  kind: "contact",
  id: title,
  title,
  place: "name",
  slipped: false,
  starred: false,
  archived: false,
  on: null,
  ...more,
});
const sorted = (...hits: Rankable[]) => hits.toSorted(compareHits).map(({ title }) => title);

describe("compareHits", () => {
  it.each<[string, Rankable, Rankable]>([
    [
      "the name before the note, though the note is a starred person's",
      hit("Ann Marcus"),
      hit("Owen Price", { place: "elsewhere", starred: true }),
    ],
    [
      "a name that begins so before a starred one that has it within, and that before an organisation",
      hit("Ann Marcus", { place: "start" }),
      hit("Sue Ann Price", { starred: true }),
    ],
    [
      "the name before the organisation, though that is a starred person's",
      hit("Ann Newberry"),
      hit("Owen Price", { place: "work", starred: true }),
    ],
    [
      "the organisation before the note, though that is a starred person's",
      hit("Owen Price", { place: "work" }),
      hit("Ann Marcus", { place: "elsewhere", starred: true }),
    ],
    ["the starred first", hit("Dana Ruiz", { starred: true }), hit("Dana Price", { on: "2026-06-20" })],
    [
      "the one talked with last first",
      hit("Dana Webb", { on: "2026-06-20" }),
      hit("Dana Ruiz", { on: "2026-06-01" }),
    ],
    [
      "what was typed before what may have been meant",
      hit("Owen Price", { place: "elsewhere" }),
      hit("Dana Ruiz", { slipped: true }),
    ],
    [
      "whom you see before whom you archived",
      hit("Sam Okafor"),
      hit("Sam Adler", { archived: true, starred: true }),
    ],
    [
      "people before conversations",
      hit("Sam Okafor"),
      hit("A talk", { kind: "conversation", on: "2026-06-20" }),
    ],
  ])("puts %s", (_, first, second) => {
    expect(sorted(second, first)).toEqual([first.title, second.title]);
  });

  it("gives one order, whatever the order they came in", () => {
    const any = fc.record({
      kind: fc.constantFrom("contact" as const, "conversation" as const, "event" as const),
      id: fc.uuid(),
      title: fc.constantFrom("Dana Ruiz", "Sam Okafor"),
      place: fc.constantFrom("start" as const, "name" as const, "work" as const, "elsewhere" as const),
      slipped: fc.boolean(),
      starred: fc.boolean(),
      archived: fc.boolean(),
      on: fc.constantFrom(null, "2026-06-01", "2026-06-20"),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (hits) => {
        expect(hits.toReversed().toSorted(compareHits)).toEqual(hits.toSorted(compareHits));
      }),
    );
  });
});
