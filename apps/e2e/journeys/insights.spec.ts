import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("a figure of the insights opens the list it counts", async ({ withSample: page, server }) => {
  await page.goto(`${server.url}/insights`);
  await expect(page.getByRole("heading", { name: "Best introducers" })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  const dana = page.getByRole("table", { name: "Best introducers" }).getByRole("row", { name: /Dana Ruiz/ });
  await expect(dana).toBeVisible();
  const done = page.getByRole("link", { name: "follow-ups done" });
  const tile = page.locator("div").filter({ has: done }).last();
  const count = Number(/\d+/.exec((await tile.textContent()) ?? "")?.[0] ?? 0);
  expect(count).toBeGreaterThan(3);
  await done.click();
  await expect(page.getByRole("heading", { name: "Follow-ups done" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Follow-ups done" }).getByRole("listitem")).toHaveCount(count);
  expect(await seriousProblems(page)).toEqual([]);
  await page.goBack();
  await page.getByText("3 months", { exact: true }).click();
  await expect(page).toHaveURL(/months=3/);
});
