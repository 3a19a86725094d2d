import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("somebody deleted by mistake is found in the trash and comes back with all that was theirs", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/people?search=Kofi`);
  await page.getByRole("link", { name: /Kofi Mensah/ }).click();
  await expect(page.getByRole("heading", { name: "Kofi Mensah" })).toBeVisible();
  const step = page.getByRole("region", { name: "Next step" });
  const planned = await step.innerText();
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect(page.getByText(/is in the trash for 30 days/).first()).toBeVisible();

  await page.goto(`${server.url}/settings/trash`);
  await expect(page.getByText("Kofi Mensah")).toBeVisible();
  await expect(page.getByText(/until .*Jul 25/)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.goto(`${server.url}/people?search=Kofi`);
  await page.getByRole("link", { name: /Kofi Mensah/ }).click();
  await expect(page.getByRole("heading", { name: "Kofi Mensah" })).toBeVisible();
  expect(await step.innerText()).toBe(planned);
});

test("the keys in the trash show where they are, and what is brought back hands the focus on", async ({
  withSample: page,
  server,
}) => {
  for (const name of ["Kofi Mensah", "Tom Becker", "Sam Okafor"]) {
    await page.goto(`${server.url}/people?search=${name.split(" ")[0] ?? ""}`);
    await page.getByRole("link", { name }).click();
    await page.getByRole("button", { name: "Move to trash" }).click();
    await expect(page).toHaveURL(/people$|people\?/);
  }
  await page.goto(`${server.url}/settings/trash`);
  const bringBack = page.getByRole("button", { name: /^Bring back/ });
  await expect(bringBack).toHaveCount(3);
  await page.keyboard.press("j");
  await expect(bringBack.nth(0)).toBeFocused();
  await expect(page.getByRole("listitem").and(page.locator("[aria-current]"))).toContainText("Tom Becker");
  await page.keyboard.press("Enter");
  await expect(bringBack).toHaveCount(2);
  await expect(bringBack.nth(0)).toBeFocused();
  await bringBack.nth(1).click();
  await expect(bringBack).toHaveCount(1);
  await expect(bringBack).toBeFocused();
  await bringBack.click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Trash" })).toBeFocused();
});
