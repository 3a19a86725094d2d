import { expect, it } from "vitest";
import { undoableUntil } from "./undoTime";

it.each([
  ["2026-06-25T13:00:00.000Z", "2026-07-25T13:00:00.000Z"],
  // Over a change of clocks anywhere, a leap day and the end of a year alike: thirty times 24 hours.
  ["2026-10-20T00:30:00.000Z", "2026-11-19T00:30:00.000Z"],
  ["2028-02-10T23:59:59.999Z", "2028-03-11T23:59:59.999Z"],
  ["2026-12-15T08:00:00.000Z", "2027-01-14T08:00:00.000Z"],
])("what is done at %s can be undone until %s", (done, until) => {
  expect(undoableUntil(done)).toBe(until);
});
