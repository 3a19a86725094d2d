import { expect, post, test } from "../fixtures";
import { intercept } from "../intercept";

test("a save that fails says so and keeps what was typed", async ({ signedIn: page }) => {
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Fill in a form instead" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Sam Okafor");
  await dialog.getByLabel("E-mail").fill("not an address");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("is not an e-mail address")).toBeVisible();
  await dialog.getByLabel("E-mail").fill("sam.okafor@example.com");
  const mend = await intercept(page, "**/api/contacts", (route) => route.abort());
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText(/it will not be saved twice/)).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Sam Okafor");
  await mend();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sam Okafor" })).toBeVisible();
});

test("what stands in a box of several entries is saved with the form, and what is wrong in it stops the form", async ({
  signedIn: page,
  server,
}) => {
  const { id } = await post(page, server.url, "/contacts", { name: "Dana Ruiz" });
  await page.goto(`${server.url}/people/${id}`);
  await page.getByRole("button", { name: /^Edit/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Links").fill("dana.example.com");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Begin with https://")).toBeVisible();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByLabel("Links")).toHaveValue("dana.example.com");
  await dialog.getByLabel("Links").fill("https://dana.example.com");
  await dialog.getByLabel("Tags").fill("mentor");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const details = page.getByRole("region", { name: "Details" });
  await expect(details.getByText("mentor", { exact: true })).toBeVisible();
  await expect(details.getByText("dana.example.com")).toBeVisible();
});
