import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { focused } from "../testing/focused";
import { press } from "../testing/hands";
import { mount } from "../testing/mount";
import { MonthGrid } from "./MonthGrid";

const headings = () =>
  page
    .getByRole("columnheader")
    .elements()
    .map(({ textContent }) => textContent);

/** How many days Tab comes to. */
const inTheWay = () => document.querySelectorAll('[role=grid] [tabindex="0"]').length;

test("where weeks start on Monday, Home and End go by that, and days are said in the reader's words", async () => {
  await mount(<MonthGrid value="2026-06-25" today="2026-06-25" onPick={() => undefined} locale="de-DE" />);
  expect(headings()).toEqual(["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]);
  expect(focused()).toBe("Donnerstag, 25. Juni 2026");
  await press("Home");
  await expect.poll(focused).toBe("Montag, 22. Juni 2026");
  await press("End");
  await expect.poll(focused).toBe("Sonntag, 28. Juni 2026");
});

test("where another calendar is usual, days are still those of ours", async () => {
  await mount(<MonthGrid value="2026-06-25" today="2026-06-25" onPick={() => undefined} locale="th-TH" />);
  await expect.element(page.getByRole("heading")).toHaveTextContent("2026");
});

test("exactly one day is in the way of Tab, whichever month is shown", async () => {
  await mount(<MonthGrid value={null} today="2026-06-25" onPick={() => undefined} />);
  expect(inTheWay()).toBe(1);
  await page.getByRole("button", { name: "Next month" }).click();
  expect(inTheWay()).toBe(1);
  await page.getByRole("button", { name: "Month before" }).click();
  expect(inTheWay()).toBe(1);
});

test("every row of the grid has seven cells, and February 2026 needs only four", async () => {
  await mount(<MonthGrid value="2026-02-10" today="2026-06-25" onPick={() => undefined} />);
  const rows = page.getByRole("row").elements();
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row.children).toHaveLength(7);
});

test.for([
  ["2026-06-25", "ArrowRight", "Friday, June 26, 2026"],
  ["2026-06-25", "ArrowLeft", "Wednesday, June 24, 2026"],
  ["2026-06-25", "ArrowDown", "Thursday, July 2, 2026"],
  ["2026-06-04", "ArrowUp", "Thursday, May 28, 2026"],
  ["2026-06-25", "Home", "Sunday, June 21, 2026"],
  ["2026-06-25", "End", "Saturday, June 27, 2026"],
  ["2026-01-31", "PageDown", "Saturday, February 28, 2026"],
  ["2026-03-31", "PageUp", "Saturday, February 28, 2026"],
  ["2028-02-29", "Shift+PageDown", "Wednesday, February 28, 2029"],
  ["2026-12-31", "ArrowRight", "Friday, January 1, 2027"],
  ["2027-01-01", "ArrowLeft", "Thursday, December 31, 2026"],
  ["2026-12-30", "End", "Saturday, January 2, 2027"],
  ["9999-12-31", "ArrowRight", "Friday, December 31, 9999"],
  ["9999-12-31", "PageDown", "Friday, December 31, 9999"],
  ["0001-01-01", "ArrowLeft", "Monday, January 1, 1"],
] as const)("from %s %s leads to %s", async ([from, key, to]) => {
  await mount(<MonthGrid value={from} today="2026-06-25" onPick={() => undefined} locale="en-US" />);
  await press(key);
  await expect.poll(focused).toBe(to);
});
