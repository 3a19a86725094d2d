import { expect, it } from "vitest";
import { endOfMonth, listOf, ofHowMany } from "./insightLinks";

it.each([
  ["2026-02-01", "2026-02-28"],
  ["2028-02-01", "2028-02-29"],
  ["2100-02-01", "2100-02-28"],
  ["2026-04-01", "2026-04-30"],
  ["2026-12-01", "2026-12-31"],
])("the month of %s ends on %s", (startsOn, last) => {
  expect(endOfMonth(startsOn)).toBe(last);
});

it("a share is said of how many, and none of nothing", () => {
  expect([ofHowMany(2, 3), ofHowMany(0, 4), ofHowMany(0, 0)]).toEqual(["2 of 3", "0 of 4", "–"]);
});

it("a figure leads to the list it counts", () => {
  expect(listOf({ figure: "met", from: "2026-01-01", to: "2026-06-25", eventId: "e1" })).toBe(
    "/insights/list?figure=met&from=2026-01-01&to=2026-06-25&eventId=e1",
  );
});
