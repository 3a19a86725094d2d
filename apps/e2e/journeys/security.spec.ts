import { seriousProblems } from "../axe";
import { expect, jo, test } from "../fixtures";

/** Eleven minutes after signing in. */
const later = "2026-06-25T13:11:00.000Z";

test.use({ restarts: true });

test("what takes everything out asks for the password again, once in ten minutes, and then goes on", async ({
  withSample: page,
  server,
}) => {
  await server.restartAt(later);
  await page.goto(`${server.url}/settings/data`);
  await page.getByRole("link", { name: "Download everything" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await expect(dialog).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await dialog.getByLabel("Your password").fill("not my password");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("is not your password")).toBeVisible();
  await dialog.getByLabel("Your password").fill(jo.password);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(file.suggestedFilename()).toBe("followthrough-2026-06-25.jsonl.gz");
  await expect(dialog).toBeHidden();

  await page.goto(`${server.url}/people?search=Dana%20Ruiz`);
  await page.getByRole("link", { name: /Dana Ruiz/ }).click();
  await expect(page.getByRole("heading", { name: "Dana Ruiz" })).toBeVisible();
  await page.goto(`${server.url}/settings`);
  const log = page.getByRole("list", { name: "Security log" });
  await expect(log.getByText("Everything downloaded")).toBeVisible();
  await expect(log.getByText("A wrong password was tried")).toBeVisible();
  await expect(log.getByText("You made the account")).toBeVisible();
});

test("declining leaves everything as it was, and says nothing", async ({
  withSample: page,
  server,
  browser,
}) => {
  const other = await browser.newContext();
  const phone = await other.newPage();
  await phone.goto(server.url);
  await phone.getByLabel("E-mail").fill(jo.email);
  await phone.getByLabel("Password").fill(jo.password);
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone.getByRole("heading", { name: /Good morning/ })).toBeVisible();

  await server.restartAt(later);
  await page.goto(`${server.url}/settings`);
  const places = page.getByRole("list", { name: "Where you are signed in" });
  await expect(places.getByRole("listitem")).toHaveCount(2);
  await expect(places.getByRole("listitem").first()).toContainText("this one");
  const elsewhere = page.getByRole("button", { name: "Sign out everywhere else" });
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await elsewhere.click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toBeHidden();
  await expect(places.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("alert")).toHaveText("");

  await elsewhere.click();
  await dialog.getByLabel("Your password").fill(jo.password);
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("1 place signed out").last()).toBeVisible();
  await expect(places.getByRole("listitem")).toHaveCount(1);
  await phone.reload();
  await expect(phone.getByRole("button", { name: "Sign in" })).toBeVisible();
  await other.close();
});

test("a password that is guessed first is refused in words, and another e-mail signs in", async ({
  signedIn: page,
  server,
}) => {
  await page.goto(`${server.url}/settings`);
  await page.getByLabel("Password now").fill(jo.password);
  await page.getByLabel("New password").fill("Bennett2026!");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("is made of your own name or address")).toBeVisible();
  await page.getByLabel("New password").fill("wet gravel under boots");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Password changed").last()).toBeVisible();

  await page.getByLabel("E-mail", { exact: true }).fill("jo@lakeside.example");
  await page.getByRole("button", { name: "Change the e-mail" }).click();
  await expect(page.getByText("E-mail changed. Sign in with the new one").last()).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail").fill("jo@lakeside.example");
  await page.getByLabel("Password").fill("wet gravel under boots");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Good morning, Jo" })).toBeVisible();
});
