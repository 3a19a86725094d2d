import { expect, jo, test } from "../fixtures";

test("a new install makes the owner's account, offers the sample network, and takes it away again", async ({
  fresh: page,
}) => {
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.getByLabel("Your name").fill(jo.name);
  await page.getByLabel("E-mail").fill("jo");
  await page.getByLabel("Password").fill(jo.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByText("is not an e-mail address")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("Your name")).toHaveValue(jo.name);

  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByRole("heading", { name: "Welcome, Jo" })).toBeVisible();
  await page.getByRole("button", { name: "Add the sample network" }).click();
  await expect(page.getByRole("heading", { name: "Good morning, Jo" })).toBeVisible();
  await expect(page.getByText("Call Sam Okafor")).toBeVisible();
  await expect(page.getByText("Thursday, June 25. Three are late, three are for today")).toBeVisible();

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Remove the sample network" }).click();
  await expect(page.getByText("32 people removed").last()).toBeVisible();
  await page.getByRole("link", { name: /^Today/ }).click();
  await expect(page.getByText("Nobody here yet")).toBeVisible();
});

test("signing out and in again, with a wrong password first", async ({ signedIn: page, server }) => {
  await page.goto(`${server.url}/settings`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect(page.getByText("You were signed out")).toBeHidden();
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByLabel("Password").fill("not my password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not match an account")).toBeVisible();
  await page.getByLabel("Password").fill(jo.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  // Whoever comes next begins at Today, not where the one before was.
  await expect(page.getByRole("heading", { name: /Good morning/ })).toBeVisible();
});
