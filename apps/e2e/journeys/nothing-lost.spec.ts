import { expect, test } from "../fixtures";

test("a save that fails says so and keeps what was typed", async ({ signedIn: page }) => {
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Fill in a form instead" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Sam Okafor");
  await dialog.getByLabel("E-mail").fill("not an address");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("is not an e-mail address")).toBeVisible();
  await dialog.getByLabel("E-mail").fill("sam.okafor@example.com");
  await page.route("**/api/contacts", (route) => route.abort());
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("cannot be reached")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Sam Okafor");
  await page.unroute("**/api/contacts");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sam Okafor" })).toBeVisible();
});
