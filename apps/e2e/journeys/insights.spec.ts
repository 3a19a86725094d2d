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
  const chain = page
    .getByRole("table", { name: "Chains that led furthest" })
    .getByRole("row", { name: /Dana Ruiz/ });
  const people = await chain.getByRole("link").nth(1).textContent();
  await chain.getByRole("link").nth(1).click();
  await expect(page.getByText("the chain that began with Dana Ruiz")).toBeVisible();
  await expect(page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(Number(people));
  expect(await seriousProblems(page)).toEqual([]);
  await page.goBack();
  await page.getByText("3 months", { exact: true }).click();
  await expect(page).toHaveURL(/months=3/);
});
