import { expect, post, test } from "../fixtures";

test("two windows edit one person: the second sees both texts and loses neither", async ({
  signedIn: first,
  server,
  context,
}) => {
  const { id } = await post(first, server.url, "/contacts", { name: "Dana Ruiz", notes: "Knows everybody." });
  await first.goto(`${server.url}/people/${id}`);
  const second = await context.newPage();
  await second.goto(`${server.url}/people/${id}`);
  for (const page of [first, second]) {
    await page.getByRole("button", { name: /^Edit/ }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }
  await first.getByRole("dialog").getByLabel("Notes").fill("Knows everybody in cataloging.");
  await first.getByRole("dialog").getByRole("button", { name: /^Save/ }).click();
  await expect(first.getByRole("dialog")).toBeHidden();

  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("Notes").fill("Knows everybody. Prefers tea.");
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByText("Changed elsewhere")).toBeVisible();
  await expect(dialog.getByText("Knows everybody in cataloging.")).toBeVisible();
  await expect(dialog.getByLabel("Notes")).toHaveValue("Knows everybody. Prefers tea.");
  await dialog.getByLabel("Notes").fill("Knows everybody in cataloging. Prefers tea.");
  await dialog.getByRole("button", { name: "Save mine" }).click();
  await expect(dialog).toBeHidden();
  await expect(second.getByText("Knows everybody in cataloging. Prefers tea.")).toBeVisible();
});

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
