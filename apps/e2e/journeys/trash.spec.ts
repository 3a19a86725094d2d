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
  await expect(page).toHaveURL(/people/);

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
