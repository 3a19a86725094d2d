import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("who can lead one to somebody: asked by name and by organisation, from you and from another", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals`);
  await page.getByRole("link", { name: "Who can lead you there" }).click();
  await page.getByLabel("To", { exact: true }).fill("volta");
  await page.getByRole("option", { name: "Anyone at volta" }).click();
  await expect(page.getByText("to anyone at volta, the best first")).toBeVisible();
  await expect(page.getByText(/Dana Ruiz referred Kofi Mensah in June/).first()).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await page.getByLabel("From", { exact: true }).fill("Claire");
  await page.getByRole("option", { name: "Claire Dubois" }).click();
  await expect(page.getByText(/Priya Nair referred Claire Dubois/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("Claire Dubois");
  await page.getByLabel("To", { exact: true }).fill("nowhere at all");
  await page.getByRole("option", { name: "Anyone at nowhere at all" }).click();
  await expect(page.getByText("You know of nobody at nowhere at all")).toBeVisible();
});
