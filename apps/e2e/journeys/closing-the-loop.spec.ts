import { seriousProblems } from "../axe";
import { expect, post, test } from "../fixtures";

test("a referral comes to something by one key, and all who led there are told by another", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/referrals?show=to-contact`);
  const rows = page.getByRole("region", { name: "Not contacted yet" });
  await rows.getByRole("button").first().click();
  const who = (await rows.locator("[data-selected] [data-row-head]").textContent()) ?? "";
  await page.keyboard.press("o");
  await expect(page.getByText(/: came to something/).first()).toBeVisible();
  const referrer = who.split(" →")[0] ?? "";

  await page.getByRole("link", { name: /^Thanks & news/ }).click();
  await expect(page).toHaveURL(/show=thanks/);
  const owed = page.getByRole("list", { name: "Thanks and news" });
  await owed
    .getByRole("button", { name: new RegExp(`^${referrer}.*came to something`) })
    .first()
    .click();
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Message")).toHaveValue(/You pointed me to/);
  await page.getByRole("button", { name: /I have told them/ }).click();
  await expect(page.getByText(`Thanked ${referrer}`, { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(
    owed.getByRole("button", { name: new RegExp(`^${referrer}.*came to something`) }).first(),
  ).toBeVisible();
});

test("two people are introduced, asking after it is planned, and it is found on both", async ({
  signedIn: page,
  server,
}) => {
  for (const name of ["Claire Dubois", "Kofi Mensah"]) await post(page, server.url, "/contacts", { name });
  await page.goto(`${server.url}/referrals?show=introductions`);
  await expect(page.getByText("No introductions yet")).toBeVisible();
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("You introduced").fill("Claire");
  await page.getByRole("option", { name: "Claire Dubois" }).click();
  await dialog.getByLabel("To", { exact: true }).fill("Kofi");
  await page.getByRole("option", { name: "Kofi Mensah" }).click();
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText(/Next: Ask Claire whether they talked with Kofi Mensah/).first()).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press("m");
  await expect(page.getByText(/They talked · today/)).toBeVisible();
  await page.locator("[data-selected]").getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Open Kofi Mensah" }).click();
  await expect(page.getByText(/You introduced them to/)).toBeVisible();
});
