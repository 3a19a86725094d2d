import { expect, jo, test } from "../fixtures";

test.use({ restarts: true });

test("months later: the six-month call is due, the chain is traced, thanks are sent", async ({
  withSample: page,
  server,
}) => {
  await page.getByRole("button", { name: /Call Sam Okafor/ }).click();
  await page.locator("[data-selected]").getByRole("button", { name: "Done" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What came of it?").fill("Nothing open now, call back in six months");
  await dialog.getByRole("button", { name: /Check back with Sam about openings/ }).click();
  await dialog.getByRole("button", { name: /^Done/ }).click();
  await expect(dialog).toBeHidden();

  await server.restartAt("2026-12-25T14:00:00.000Z");
  await page.goto(server.url);
  // Half a year on, the session has ended.
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByLabel("Password").fill(jo.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Friday, December 25.")).toBeVisible();
  await page.getByRole("button", { name: /^Check back with Sam Okafor/ }).click();
  const row = page.locator("[data-selected]");
  await expect(row).toContainText("Nothing open now, call back in six months");
  await row.getByRole("link", { name: "Open Sam Okafor" }).click();

  const chain = page.getByRole("region", { name: "How you know them" });
  await expect(chain).toContainText("Archives Forum");
  await expect(chain.getByRole("link", { name: "Dana Ruiz" }).first()).toBeVisible();

  await page.keyboard.press("d");
  await dialog.getByLabel("What came of it?").fill("They offered me the post");
  await dialog.getByRole("button", { name: /^Done/ }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${server.url}/referrals`);
  await page.getByRole("button", { name: /^Dana Ruiz → Sam Okafor/ }).click();
  await page.locator("[data-selected]").getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitemradio", { name: "Came to something" }).click();
  await page.getByRole("button", { name: "Plan the thanks" }).click();
  const owed = page.getByRole("region", { name: "Thanks owed" });
  await expect(owed.getByText("Dana Ruiz → Sam Okafor")).toBeVisible();

  await page.getByRole("button", { name: /^Dana Ruiz → Sam Okafor/ }).click();
  await page
    .locator("[data-selected]")
    .getByRole("button", { name: /Thanked Dana Ruiz/ })
    .click();
  await expect(owed.getByText("Dana Ruiz → Sam Okafor")).toBeHidden();
});

test("what was written on Thursday and saved on Monday is of Thursday, and says so", async ({
  signedIn: page,
  server,
}) => {
  const written = page.getByText("Written on Thu, Jun 25: “today” in it is that day.");
  const box = page.getByRole("textbox", { name: /What happened/ });
  await page.goto(`${server.url}/capture`);
  await box.fill("Met Dana Ruiz today. Email her tomorrow. Call her");
  await expect(page.getByRole("list", { name: "Will be saved" })).toContainText("met today");
  await expect(written).toBeHidden();

  await server.restartAt("2026-06-29T14:00:00.000Z");
  await page.goto(`${server.url}/capture`);
  await expect(box).toHaveValue(/Met Dana Ruiz/);
  await expect(written).toBeVisible();
  await expect(page.getByRole("list", { name: "Will be saved" })).toContainText("met Jun 25");
  await page.getByRole("button", { name: "Read it as of today" }).click();
  await expect(written).toBeHidden();
  await expect(page.getByRole("list", { name: "Will be saved" })).toContainText("met today");
});
