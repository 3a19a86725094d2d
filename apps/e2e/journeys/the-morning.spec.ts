import { expect, test } from "../fixtures";
import { noteDoors } from "../noteDoors";

test("the morning, by keyboard only: do it, done with the next step in six months, snooze, undo", async ({
  withSample: page,
}) => {
  const opened = await noteDoors(page);
  const selected = page.locator("[data-selected]");
  const callSam = page.getByRole("button", { name: /^Call Sam Okafor/ });
  await expect(selected).toContainText("Nora Feldman");
  await page.keyboard.press("j");
  await expect(selected).toContainText("Call Sam Okafor");
  await expect(selected).toContainText("Dana Ruiz pointed you to them");

  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("link", { name: "Call (212) 555-0148" })).toHaveAttribute(
    "href",
    "tel:2125550148",
  );
  await expect(dialog.getByRole("link", { name: /Email sam.okafor/ })).toHaveAttribute(
    "href",
    /^mailto:sam\.okafor@example\.com\?subject=.*Dana%20Ruiz/,
  );
  // The one primary button calls, then goes on to done; so does the key, which pressed twice at once is one press.
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("button", { name: "I have done it" })).toHaveAttribute("type", "submit");
  expect(await opened()).toBe("tel:2125550148");
  await page.waitForTimeout(400);
  await page.keyboard.press("Control+Enter");

  await expect(dialog.getByRole("heading", { name: "Done: Call Sam Okafor" })).toBeVisible();
  await page.keyboard.type("No openings now, call back in six months");
  await expect(dialog.getByText("That is when they said to come back.")).toBeVisible();
  await dialog.getByRole("button", { name: /Check back with Sam about openings/ }).press("Enter");
  await expect(dialog.getByLabel("When")).toHaveValue("Fri, Dec 25");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(callSam).toBeHidden();

  await page.keyboard.press("z");
  await expect(callSam).toBeVisible();

  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(selected).toContainText("Nora Feldman");
  await page.keyboard.press("s");
  await dialog.getByLabel("Or another day").fill("in 2 weeks");
  await expect(dialog.getByText("Thu, Jul 9").last()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Answer Nora Feldman/ })).toBeHidden();
  await page.keyboard.press("z");
  await expect(page.getByRole("button", { name: /^Answer Nora Feldman/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the morning by thumb: one tap opens a row, one more is done", async ({ withSample: page }) => {
    const callSam = page.getByRole("button", { name: /^Call Sam Okafor/ });
    await callSam.tap();
    const row = page.locator("[data-selected]");
    await expect(row).toContainText("Call Sam Okafor");
    await row.getByRole("button", { name: "Done" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Done", exact: true }).tap();
    await expect(callSam).toBeHidden();
    await page.getByRole("button", { name: /^Undo/ }).tap();
    await expect(callSam).toBeVisible();
    await callSam.tap();
    await page.locator("[data-selected]").getByRole("button", { name: /^More/ }).tap();
    await page.getByRole("menuitem", { name: "Snooze" }).tap();
    await dialog.getByRole("button", { name: /next week/i }).tap();
    await expect(page.getByText("Overdue").first()).toBeVisible();
  });
});
